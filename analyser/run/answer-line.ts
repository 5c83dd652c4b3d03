import type { Answer } from './job.js';

/** JSON escapes tabs, and nothing else here holds any. */
const BETWEEN = '\t';
const FIELDS = 3;

/** Answers as one line of text; facts are JSON already, and are not wrapped once more. */
export function toLine(answers: readonly Answer[]): string {
  return answers
    .flatMap(({ key, line, milliseconds }) => [key ?? '', line ?? '', milliseconds.toFixed(3)])
    .join(BETWEEN);
}

/** The answers in a line that `toLine` made. */
export function fromLine(text: string): Answer[] {
  const fields = text.split(BETWEEN);
  return Array.from({ length: fields.length / FIELDS }, (_, index) => {
    const [key, line, milliseconds] = fields.slice(index * FIELDS, (index + 1) * FIELDS);
    return { key: key || null, line: line || null, milliseconds: Number(milliseconds) };
  });
}
