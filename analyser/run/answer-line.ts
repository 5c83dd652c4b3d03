import { ASPECTS, type AspectLines } from '../facts/aspects.js';
import type { Answer } from './job.js';

/** JSON escapes tabs, and nothing else here holds any. */
const BETWEEN = '\t';
const FIELDS = 2 + ASPECTS.length;

/** Answers as one line of text; facts are JSON already, and are not wrapped once more. */
export function toLine(answers: readonly Answer[]): string {
  return answers.flatMap(toFields).join(BETWEEN);
}

const toFields = ({ key, lines, milliseconds }: Answer): string[] => [
  key ?? '',
  milliseconds.toFixed(3),
  ...ASPECTS.map((aspect) => lines?.[aspect] ?? ''),
];

/** The answers in a line that `toLine` made. */
export function fromLine(text: string): Answer[] {
  const fields = text.split(BETWEEN);
  return Array.from({ length: fields.length / FIELDS }, (_, index) =>
    toAnswer(fields.slice(index * FIELDS, (index + 1) * FIELDS)),
  );
}

function toAnswer([key, milliseconds, ...values]: readonly string[]): Answer {
  const read = ASPECTS.flatMap((aspect, at) => (values[at] ? [[aspect, values[at]]] : []));
  const lines = read.length === 0 ? null : (Object.fromEntries(read) as AspectLines);
  return { key: key || null, lines, milliseconds: Number(milliseconds) };
}
