import { parsePolicy } from './parse.js';

/** For tests: the lines beneath the title of what is said of a policy, none if it is valid. */
export function mistakesIn(policy: unknown): string[] {
  const [, ...lines] = whatIsSaidOf(policy).split('\n');
  return lines.map((line) => line.trim());
}

function whatIsSaidOf(policy: unknown): string {
  try {
    parsePolicy(policy, 'lintel.config.ts');
    return '';
  } catch (error) {
    return String(error);
  }
}
