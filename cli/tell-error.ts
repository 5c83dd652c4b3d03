import { LintelError } from '../policy/errors.js';
import { escapeForTerminal } from './reports/escape.js';

/** What went wrong, in lines for a terminal. */
export function tellError(error: unknown): string {
  const lead = error instanceof LintelError ? 'lintel: ' : 'lintel: this is a fault in Lintel: ';
  const message = error instanceof Error ? error.message : String(error);
  return `${lead}${message.split('\n').map(escapeForTerminal).join('\n')}\n`;
}
