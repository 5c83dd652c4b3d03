import { LintelError } from '../../policy/errors.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../world.js';
import type { CheckRun } from './check-run.js';
import { openProject } from './project.js';
import { parseRequest, type CheckRequest } from './request.js';
import { runCheck } from './run-check.js';

type Mode = (run: CheckRun, typed: Arguments) => Promise<number>;

/** What else the command can do with a project, each loaded when asked for. */
const MODES: Readonly<Record<string, () => Promise<Mode>>> = {
  'print-config': async () => (await import('./print-config.js')).printConfig,
  'explain-coverage': async () => (await import('./explain-coverage.js')).explainCoverage,
  watch: async () => (await import('./watch.js')).watch,
};

/** `lintel check`: judges files by the policy (C1, C2, V2). */
export const check: Command = async (typed, world) => {
  const request = parseRequest(typed, world);
  const project = await openProject({ ...typed, operands: namedBy(typed, request) }, world);
  const mode = Object.keys(MODES).find((name) => isGiven(typed, name));
  const run = mode === undefined ? runCheck : await MODES[mode]!();
  return run({ request, project, world }, typed);
};

const isGiven = (typed: Arguments, name: string): boolean =>
  typed.flag(name) ?? typed.value(name) !== undefined;

function namedBy(typed: Arguments, { stdinFile }: CheckRequest): readonly string[] {
  const named = [stdinFile ?? typed.value('print-config') ?? []].flat();
  if (named.length > 0 && typed.operands.length > 0) {
    throw new LintelError('option-invalid', 'This option takes no paths besides its own.');
  }
  return named.length > 0 ? named : typed.operands;
}
