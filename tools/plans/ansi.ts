/** A stretch of text in one look. */
export interface Stretch {
  readonly text: string;
  /** Names of colours and weights, such as `red` and `dim`. */
  readonly looks: readonly string[];
}

/** What an escape code of a terminal begins, and which looks it ends. */
const CODES: Readonly<Record<string, readonly [begins: string | null, ends: readonly string[]]>> = {
  1: ['bold', []],
  2: ['dim', []],
  4: ['underline', []],
  22: [null, ['bold', 'dim']],
  24: [null, ['underline']],
  31: ['red', []],
  32: ['green', []],
  33: ['yellow', []],
  39: [null, ['red', 'green', 'yellow']],
};

const STRETCH = /(?:\u001b\[(\d+)m)?([^\u001b]*)/g;

/** Parts a line that was meant for a terminal by its escape codes for looks. */
export function partByLooks(line: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [, code, text = ''] of line.matchAll(STRETCH)) {
    const before = stretches.at(-1)?.looks ?? [];
    stretches.push({ text, looks: code === undefined ? before : change(before, code) });
  }
  return stretches.filter(({ text }) => text !== '');
}

function change(looks: readonly string[], code: string): readonly string[] {
  const [begins, ends] = CODES[code] ?? [null, looks];
  const left = looks.filter((look) => !ends.includes(look));
  return begins === null ? left : [...left, begins];
}
