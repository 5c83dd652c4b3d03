import type { Severity, Violation } from '../../rules/model.js';
import { showCount } from './figures.js';

/** How a severity is called in what people and CI servers read. */
export const SEVERITY_WORDS = { error: 'error', warn: 'warning' } as const satisfies Record<
  Severity,
  string
>;

const WHOLE_FILE = '<module>';

/** What a finding says, led by its symbol where the message does not name it. */
export function toSentence({ symbol, message }: Pick<Violation, 'symbol' | 'message'>): string {
  if (symbol === WHOLE_FILE || message.includes(symbol)) return message;
  return `\`${symbol}\`: ${message}`;
}

/** Says how many findings were cut off, as a list that is empty where none was. */
export function tellHidden(hidden: number): readonly string[] {
  if (hidden === 0) return [];
  return [`${showCount(hidden, 'more finding')} ${hidden === 1 ? 'is' : 'are'} not shown`];
}
