import type { FileFacts, LineCounts, Rule, Violation } from '../model.js';
import type { FileLengthOptions } from './options.js';

/** Files stay short enough to be read at one sitting (C1). */
export const rule: Rule<FileLengthOptions> = {
  id: 'file-length',
  demand: 'A file has at most as many lines as the policy allows.',
  measures: true,
  overlooks: () => Infinity,
  judge(facts, options) {
    const { max } = options;
    const value = lengthOf(facts.lines, options);
    return { judged: 1, violations: value > max ? [violationOf(facts, value, max)] : [] };
  },
};

/** How long a file is, as the options count it. */
export const lengthOf = (lines: LineCounts, { count }: FileLengthOptions): number =>
  LENGTHS[count](lines);

const LENGTHS: Readonly<Record<FileLengthOptions['count'], (lines: LineCounts) => number>> = {
  physical: ({ total }) => total,
  code: ({ code, types, data, importStatements }) => code + types + data + importStatements,
};

function violationOf({ lines }: FileFacts, value: number, limit: number): Violation {
  const place = { line: Math.min(limit + 1, lines.total), column: 1, endColumn: 1 };
  const message =
    `The file has ${value} lines (limit ${limit}): ${describeLines(lines)}. ` +
    'Move one of its responsibilities into a file of its own.';
  const figures = { value, limit, message, span: null };
  return { symbol: '<module>', ...place, endLine: lines.total, ...figures };
}

const KINDS = ['code', 'types', 'imports', 'data', 'comments', 'blank'] as const;

/** The kinds of a file's lines that there are any of: `250 code, 20 imports`. */
export function describeLines(lines: LineCounts): string {
  const present = KINDS.filter((kind) => lines[kind] > 0);
  return present.map((kind) => `${lines[kind]} ${kind}`).join(', ');
}
