import { createHash } from 'node:crypto';

/** What says nothing of what is wrong, and what is put in its place; in this order. */
const CHANCES: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/\b[a-z][a-z+.-]*:\/\/[^\s,)]+/gi, '<address>'],
  [/(?<!\S)[^\s@]{1,64}@\S{1,255}\.\w+/g, '<address>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g, '<moment>'],
  [/\b\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, '<moment>'],
  [/(?:\b[A-Z]:)?(?:[\\/][\w.@~-]+){2,}/gi, '<path>'],
  [/\b0x[0-9a-f]+\b/gi, '<pointer>'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '<id>'],
  [/(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi, '<address>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '<address>'],
  [/\b(?=[a-f]*\d)[0-9a-f]{16,}\b/gi, '<id>'],
  [/\d+(?:[.,]\d+)*/g, '<number>'],
];

/** Values, however long: they come before all else. */
const QUOTED = /"[^"]*"|“[^”]*”|`[^`]*`|(?<!\w)'[^']*'(?!\w)/g;

/** What tells a fault stands at the beginning. In UTF-16 units. */
const LONGEST = 2_000;

/** As far as a chain of causes is followed: one may lead back to itself. */
const MOST_CAUSES = 8;

/**
 * 16 hex digits that are the same for one fault and differ for others: of its type, code, words and
 * stack, and of its causes, each without what differs from time to time and from place to place.
 */
export function fingerprint(error: unknown): string {
  const parts = causesOf(error).map(describe);
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

/** An error, what caused it, what caused that … */
function causesOf(error: unknown): readonly unknown[] {
  const chain = [error];
  for (let next = causeOf(error); next !== undefined; next = causeOf(next))
    if (chain.push(next) === MOST_CAUSES) break;
  return chain;
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

function describe(error: unknown): string {
  if (!(error instanceof Error)) return normalise(String(error));
  const code = 'code' in error ? String(error.code) : '';
  return [error.name, code, normalise(error.message), ...framesOf(error.stack ?? '')].join('\n');
}

/** A message without what says nothing of what is wrong. */
export function normalise(message: string): string {
  let normal = message.replace(QUOTED, '<value>').slice(0, LONGEST);
  for (const [pattern, by] of CHANCES) normal = normal.replace(pattern, by);
  return normal;
}

/** The functions of the application that are in a stack; a recursion counts once. */
function framesOf(stack: string): readonly string[] {
  const lines = stack.split('\n').filter((line) => FRAME.test(line) && !FOREIGN.test(line));
  const frames = lines.map(toFrame);
  return frames.filter((frame, index) => frame !== frames[index - 1]);
}

const FRAME = /^\s+at /;
const FOREIGN = /node_modules|\bnode:|<anonymous>/;

/** A function and the end of its file's path, without line, column and folders above. */
function toFrame(line: string): string {
  const [, name = '', file = ''] = /^\s+at (?:(.*) \()?([^()]+)\)?$/.exec(line) ?? [];
  const path = file.replace(/(?::\d+){0,2}$/, '').split(/[\\/]/);
  return `${name} ${path.slice(-2).join('/')}`;
}
