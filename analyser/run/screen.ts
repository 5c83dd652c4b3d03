/**
 * Whether a text may nest deeper than a parser written in recursive descent stands. It errs towards
 * yes: what it lets pass nests at most some 1,000 brackets deep, or chains at most 4,000 units of
 * operators, labels and the like without a bracket. Literals are not told from code.
 */
export function mayNestTooDeeply(text: string): boolean {
  return text.length > SHORTEST && (countsTooMany(text) || nestsTooDeeply(text));
}

const SHORTEST = 1000;
const MOST_BRACKETS = 1000;
const LONGEST_CHAIN = 4000;
const MOST_WORDS = 1000;

/** `else if` chains and JSX elements nest without brackets of their own. */
function countsTooMany(text: string): boolean {
  return ['else', '</'].some((word) => occursMoreOften(text, word, MOST_WORDS));
}

function occursMoreOften(text: string, word: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count <= most; count += 1) {
    at = text.indexOf(word, at + word.length);
  }
  return count > most;
}

const [NONE, OPENS, CLOSES, ENDS, BREAKS] = [0, 1, 2, 3, 4];
const KIND = new Uint8Array(128);
for (const code of '([{') KIND[code.charCodeAt(0)] = OPENS;
for (const code of ')]}') KIND[code.charCodeAt(0)] = CLOSES;
for (const code of ';,') KIND[code.charCodeAt(0)] = ENDS;
for (const code of '\r\n') KIND[code.charCodeAt(0)] = BREAKS;

/** For each open bracket its offset, and where the chain at its depth would begin without gaps. */
interface Nest {
  readonly opened: number[];
  readonly chains: number[];
}

/** Follows how deep the brackets are, and how long the chain at each depth. */
function nestsTooDeeply(text: string): boolean {
  const nest: Nest = { opened: [0], chains: [0] };
  for (let at = 0; at < text.length; at += 1) {
    const kind = KIND[text.charCodeAt(at)] ?? NONE;
    if (kind !== NONE && isTooDeep(nest, at)) return true;
    if (kind !== NONE) at = STEPS[kind]!(nest, text, at);
  }
  return isTooDeep(nest, text.length);
}

function isTooDeep({ chains }: Nest, at: number): boolean {
  return chains.length > MOST_BRACKETS || at - chains[chains.length - 1]! > LONGEST_CHAIN;
}

type Step = (nest: Nest, text: string, at: number) => number;

/** From kind to the step that takes it in; each returns the last offset that it has seen to. */
const STEPS: Readonly<Record<number, Step>> = {
  [OPENS]: open,
  [CLOSES]: close,
  [ENDS]: (nest, _text, at) => beginAt(nest, at),
  [BREAKS]: breakLine,
};

function open({ opened, chains }: Nest, _text: string, at: number): number {
  opened.push(at);
  chains.push(at + 1);
  return at;
}

function beginAt({ chains }: Nest, at: number): number {
  chains[chains.length - 1] = at + 1;
  return at;
}

/** Leaves a stretch out of the chain that is being followed. */
function leaveOut({ chains }: Nest, length: number): void {
  chains[chains.length - 1]! += length;
}

const GOES_ON = /[\s)]*(?:[-+*/%&|^!=<>?:.[(`]|as\b|in\b|instanceof\b)/y;

/** A closing brace ends a chain unless an operator follows; other brackets belong to the chain. */
function close(nest: Nest, text: string, at: number): number {
  if (nest.opened.length > 1) {
    nest.chains.pop();
    leaveOut(nest, at - nest.opened.pop()!);
  }
  GOES_ON.lastIndex = at + 1;
  return text[at] === '}' && !GOES_ON.test(text) ? beginAt(nest, at) : at;
}

const COMMENT = /\s*(?:\/\*[^]*?\*\/|\/\/.*)/y;
const STATEMENT = /\s*[\w$@#'"]/y;
const OPERAND = /[\w$'"`]/;

/** A line that neither ends nor goes on with an operator ends a chain; comments are passed over. */
function breakLine(nest: Nest, text: string, at: number): number {
  STATEMENT.lastIndex = at + 1;
  if (OPERAND.test(text.charAt(at - 1)) && STATEMENT.test(text)) return beginAt(nest, at);
  COMMENT.lastIndex = at + 1;
  const end = COMMENT.test(text) ? COMMENT.lastIndex : at + 1;
  leaveOut(nest, end - at - 1);
  return end - 1;
}
