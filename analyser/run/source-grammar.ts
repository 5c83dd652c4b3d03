import fc from 'fast-check';

/** A piece of code that stands on lines of its own, and within which no line may be put. */
export type Piece = string;

const NAMES = fc.constantFrom('load', 'Store', 'a', 'überlang', '$x', '_', 'test', 'describe');

const expression = fc.constantFrom(
  ...["'text'", '1.5e3', 'a?.b', 'work(1, 2)', '`b ${c} d`', '[1, 2, 3]', '{ a, b: -1 }'],
  ...['/[/"]x/g', '(a, b)', 'new A<B>()', 'x as const', 'a / b / c', '"\\\\ \\" ü 𝒳"', '<b>c</b>'],
);

const simple = fc
  .tuple(
    fc.constantFrom('const NAME = VALUE;', 'work(VALUE, VALUE);', 'VALUE; work();', 'export { };'),
    NAMES,
    fc.tuple(expression, expression),
  )
  .map(([form, name, values]) => fill(form, name, values));

function fill(form: string, name: string, values: readonly string[]): Piece {
  const rest = [...values];
  // A statement that begins with a brace is a block.
  const filled = form.replace(/VALUE/g, () => `(${rest.shift()})`);
  return filled.replace('NAME', name);
}

/** What stands on several lines that belong together: no comment could be put between them. */
const whole = fc.constantFrom(
  ...['const t = `a\n\n  ${b}\n`;', 'const e = <a>\n  text\n\n  {b}\n</a>;', "tag`\n// '\n`;"],
  ...["import { a,\n  b } from 'c';", 'type T = {\n  a: B;\n};', 'interface I { a(): void }'],
  ...['const d = [\n  1, 2,\n  { a: [3] },\n];', 'declare function f(): void;', 'enum E { A }'],
);

/** What holds other statements: the piece before them, and the one behind. */
const around = fc.constantFrom<readonly [Piece, Piece]>(
  ['if (a) {', '}'],
  ['for (const a of b) {', '}'],
  ['{', '}'],
  ['const NAME = () => {', '};'],
  ['(async function NAME() {', '})();'],
  ['work(NAME, (a) => {', '}, b);'],
  ['class A { static {', '} }'],
  ['class A { get NAME() {', '} }'],
  ['const o = { NAME() {', '} };'],
  ["test('NAME', () => {", '});'],
  ['function NAME(this: A, b = () => 1) {', '}'],
  ['const NAME = (a: B) => <a b={() => {', '}}>c</a>;'],
);

type Pieces = fc.Arbitrary<readonly Piece[]>;

const { statements } = fc.letrec<{
  readonly statements: readonly Piece[];
  readonly nested: readonly Piece[];
}>((tie) => ({
  nested: nest(tie('statements')),
  statements: list(tie('nested')),
}));

function nest(inner: Pieces): Pieces {
  return fc
    .tuple(around, NAMES, inner)
    .map(([[open, close], name, inside]) => [open.replace('NAME', name), ...inside, close]);
}

function list(nested: Pieces): Pieces {
  const one = fc.oneof({ maxDepth: 4 }, simple.map(alone), whole.map(alone), nested);
  return fc.array(one, { maxLength: 4 }).map((lists) => lists.flat());
}

function alone(piece: Piece): readonly Piece[] {
  return [piece];
}

/** Sources in pieces, most of which a parser takes as TypeScript with JSX. */
export const pieces: Pieces = statements;

const FILLING = ['', '   ', '\t', '// note', '/* note */', '/* more\n\n * of it */', '  // `note'];

/** Comments and blanks to be put before and behind the pieces. */
export const fillings = fc.infiniteStream(fc.constantFrom(...FILLING));

/** The pieces with a filling around each. */
export function reformat(source: readonly Piece[], filling: Iterator<string>): string {
  const next = (): string => String(filling.next().value);
  return [next(), ...source.flatMap((piece) => [piece, next()])].join('\n');
}

/** A text of which a part was cut out, doubled, or replaced with something strange. */
export const mutilated = fc
  .tuple(
    pieces,
    fc.nat(),
    fc.nat(40),
    fc.constantFrom('', '\0', '\ud800', '`', '(((', '*/', '\u2028', '<a>'),
  )
  .map(([source, at, length, strange]) => cut(source.join('\n'), [at, length], strange));

function cut(text: string, [at, length]: readonly [number, number], strange: string): string {
  const start = text.length === 0 ? 0 : at % text.length;
  return text.slice(0, start) + strange + text.slice(start + length);
}
