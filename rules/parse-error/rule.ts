import type { Failure, Rule, Violation } from '../model.js';
import type { ParseErrorOptions } from './options.js';

/** What can't be read can't be judged, and must not pass for clean. */
export const rule: Rule<ParseErrorOptions> = {
  id: 'parse-error',
  demand: 'A file can be read and parsed.',
  measures: false,
  overlooks: () => Infinity,
  judge({ failure }) {
    return { judged: 1, violations: failure === null ? [] : [violationOf(failure)] };
  },
};

function violationOf({ message, line, column }: Failure): Violation {
  const place = { line, column, endLine: line, endColumn: column };
  const text = `The file can't be judged: ${message.replace(/\.$/, '')}.`;
  return { symbol: '<module>', ...place, value: null, limit: null, message: text, span: null };
}
