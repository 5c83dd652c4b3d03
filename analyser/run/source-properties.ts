import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { FileFacts, FunctionFact } from '../../rules/model.js';
import type { Language } from '../facts/languages.js';
import { SMALL } from '../facts/aspects.js';
import { readWithOxc, type Reader } from '../facts/parser/oxc.js';
import { FILE_FACTS, readFacts } from '../facts/size/read.js';
import { decodeFacts, encodeFacts } from '../facts/encode-facts.js';
import { fingerprintOf } from './fingerprint.js';
import { decode } from './read-text.js';
import { mayNestTooDeeply } from './screen.js';
import { fillings, mutilated, pieces, reformat } from './source-grammar.js';

const read = (text: string, language: Language = 'tsx'): FileFacts =>
  readWithOxc({ text, language }, FILE_FACTS);

const LARGE_FACTS: Reader<FileFacts> = {
  ...FILE_FACTS,
  read: (source) => readFacts(source, SMALL),
};

/** Whether the figures of a file fit together. */
function fits({ lines, functions }: FileFacts): boolean {
  const { total, code, types, imports, data, comments, blank } = lines;
  const sum = code + types + imports + data + comments + blank;
  const isInOrder = functions.every(({ start }, at) => start >= (functions[at - 1]?.start ?? 0));
  return sum === total && isInOrder && functions.every((fact) => fitsFunction(fact, total));
}

function fitsFunction(fact: FunctionFact, total: number): boolean {
  const { line, endLine, code, own, markup, folded, statements, ownStatements } = fact;
  const isInFile = 1 <= line && line <= endLine && endLine <= total && fact.start < fact.end;
  const isOrdered = 1 <= own && own <= code && code <= endLine - line + 1;
  const isPart = markup <= own && folded < own && ownStatements <= statements;
  const isSum = markup <= fact.allMarkup && folded <= fact.allFolded && fact.allMarkup <= code;
  return isInFile && isOrdered && isPart && isSum;
}

/** What does not depend on where in the text something stands. */
function figuresOf({ lines, functions, generated, failure }: FileFacts): object {
  const measured = functions.map(({ start: _s, end: _e, column: _c, endColumn: _d, ...it }) => it);
  return { lines, measured, generated, hasFailed: failure !== null };
}

/** The same without the lines that hold nothing but comments and blanks. */
function sizesOf(facts: FileFacts): object {
  const { total: _t, comments: _c, blank: _b, ...lines } = facts.lines;
  const measured = facts.functions.map(({ symbol, code, own, statements }) => {
    return { symbol, code, own, statements };
  });
  return { lines, measured };
}

function printsOf(text: string, { functions }: FileFacts): readonly string[] {
  const spans = [null, ...functions.map(({ start, end }) => ({ start, end }))];
  return spans.map((span) => fingerprintOf({ rule: 'rule', text, span, hasMarkup: true }));
}

const texts = pieces.map((source) => source.join('\n'));
const strange = fc.oneof(texts, mutilated, fc.string({ unit: 'binary' }));

/** What holds of every source, as a title and a property. */
export const PROPERTIES: readonly (readonly [string, fc.IRawProperty<unknown>])[] = [
  [
    'most generated sources can be parsed',
    fc.property(fc.array(texts, { minLength: 20, maxLength: 20 }), (all) => {
      return all.filter((text) => read(text).failure === null).length >= 10;
    }),
  ],
  [
    'the figures of a file fit together',
    fc.property(strange, (text) => fits(read(text)) && fits(read(text, 'ts'))),
  ],
  [
    'comments and blank lines change no size and no fingerprint',
    fc.property(pieces, fillings, (source, filling) => {
      const [before, after] = [source.join('\n'), reformat(source, filling)];
      const [a, b] = [read(before), read(after)];
      return (
        isDeepStrictEqual(sizesOf(a), sizesOf(b)) &&
        isDeepStrictEqual(printsOf(before, a), printsOf(after, b))
      );
    }),
  ],
  [
    'whichever newline ends the lines, the figures are the same',
    fc.property(
      strange.map((text) => text.replace(/\r/g, '')),
      (text) => {
        const figures = ['\n', '\r\n', '\r'].map((end) =>
          figuresOf(read(text.replace(/\n/g, end))),
        );
        return figures.every((it) => isDeepStrictEqual(it, figures[0]));
      },
    ),
  ],
  [
    'a newline at the end changes nothing',
    fc.property(texts, (text) => {
      const bare = text.replace(/\n+$/, '');
      return bare === '' || isDeepStrictEqual(figuresOf(read(bare)), figuresOf(read(`${bare}\n`)));
    }),
  ],
  [
    'what is kept of facts comes back',
    fc.property(strange, (text) => {
      const facts = read(text);
      return (
        isDeepStrictEqual(decodeFacts(encodeFacts(facts)), facts) &&
        !encodeFacts(facts).includes('\n')
      );
    }),
  ],
  [
    'small functions may be left out before facts are kept, or when they come back',
    fc.property(strange, (text) => {
      const large = readWithOxc({ text, language: 'tsx' }, LARGE_FACTS);
      const [kept, whole] = [large, read(text)].map((it) => decodeFacts(encodeFacts(it), SMALL));
      return isDeepStrictEqual(kept, whole);
    }),
  ],
  [
    'bytes of any kind are read, and give figures or a failure in a place of the file',
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { failure, ...facts } = read(decode(bytes));
      return failure === null
        ? fits({ ...facts, failure })
        : failure.line >= 1 && failure.column >= 1;
    }),
  ],
  [
    'a generated source does not pass for one that nests too deeply',
    fc.property(pieces, (source) => {
      const text = source.join('\n').padEnd(2_000);
      return read(text).failure !== null || !mayNestTooDeeply(text, 'tsx') || isUnclear(text);
    }),
  ],
];

/** Type parameters look like an element, and a `/` behind a brace like two things. */
const isUnclear = (text: string): boolean => /<[A-Z]|}\s*\/|}\s*</.test(text);
