import { showInvisible } from '../show-invisible.js';
import type { BudgetVerdict } from './judge.js';
import type { KeepResult } from './results.js';

/** Writes a line for each verdict, to the standard error unless it is told where. */
export function tellVerdicts(write: (line: string) => void = toStandardError): KeepResult {
  return (_, { name }, verdict) => {
    const said = [sayVerdict(name, verdict), ...verdict.lines].join(' ');
    write(`${showInvisible(said)}\n`);
  };
}

/** By no console: runners put stacks and titles to what that says. */
const toStandardError = (line: string): void => void process.stderr.write(line);

/** What has come of a budget, without its figures. */
export function sayVerdict(name: string, { isMet, isExcused }: BudgetVerdict): string {
  if (isExcused) return `Budget "${name}" is met only because the machine is slow.`;
  return `Budget "${name}" is ${isMet ? 'met' : 'not met'}.`;
}

/** Tells verdicts at the standard error, and keeps them where it is said. */
export function tellAndKeep(keep: KeepResult = () => undefined): KeepResult {
  const tell = tellVerdicts();
  return (...result) => {
    tell(...result);
    keep(...result);
  };
}
