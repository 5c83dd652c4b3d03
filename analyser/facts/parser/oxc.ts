import { parseSync, type ParseResult, type ParserOptions } from 'oxc-parser';
import type { Failure } from '../../../rules/model.js';
import type { Comment, EsNode, Source } from '../tree/estree.js';
import type { Language } from '../languages.js';
import { lineAt, mapText } from '../text/text-map.js';
import { sourceOfTree } from './tree-source.js';

const OPTIONS: Readonly<Record<Language, ParserOptions>> = {
  ts: { lang: 'ts', sourceType: 'unambiguous' },
  tsx: { lang: 'tsx', sourceType: 'unambiguous' },
  jsx: { lang: 'jsx', sourceType: 'unambiguous' },
  'commonjs-ts': { lang: 'ts', sourceType: 'commonjs' },
  'commonjs-jsx': { lang: 'jsx', sourceType: 'commonjs' },
};

/** What a parse gives: a source, or errors. */
export interface Parsed {
  readonly errors: ParseResult['errors'];
  /** To be asked for where there are no errors only. */
  readonly source: () => Source;
}

/** A way to have oxc parse a text, which spares its encoding where it has the text in UTF-8. */
export type Parse = (text: string, options: ParserOptions, utf8?: Uint8Array | null) => Parsed;

/** The tree crosses from native code as JSON: slow for many files, the fastest start for one. */
export const parseWithJson: Parse = (text, options) => {
  const result = parseSync('source', text, options);
  // oxc's tree is an ESTree; its own types are closed, ours are open.
  const program = (): EsNode => result.program as unknown as EsNode;
  const comments = result.comments.map(toComment);
  return { errors: result.errors, source: () => sourceOfTree(text, program(), comments) };
};

const toComment = ({ type, start, end }: ParseResult['comments'][number]): Comment => ({
  start,
  end,
  block: type === 'Block',
});

/** A text without byte order mark, and how it is to be parsed. */
export interface Text {
  readonly text: string;
  readonly language: Language;
  /** The same text in UTF-8, where it is at hand. */
  readonly utf8?: Uint8Array | null;
}

/** What is made of a file, whether it can be parsed or not. */
export interface Reader<T> {
  readonly read: (source: Source) => T;
  readonly fail: (failure: Failure) => T;
}

/** Parses a text and reads it. What can't be parsed is a failure. */
export function readWithOxc<T>(given: Text, reader: Reader<T>, parse = parseWithJson): T {
  try {
    return read(given.text, parseAsIntended(given, parse), reader);
  } catch (error) {
    // A native tree may be too deep for the call stack, or leave out what JSON has.
    if (parse !== parseWithJson) return readWithOxc(given, reader);
    return reader.fail({ message: `the parser gave up: ${String(error)}`, line: 1, column: 1 });
  }
}

function read<T>(text: string, { errors, source }: Parsed, reader: Reader<T>): T {
  const [error] = errors;
  return error === undefined ? reader.read(source()) : reader.fail(failureAt(text, error));
}

const OTHERWISE = ['module', 'commonjs'] as const;

/** A text that is neither clearly a module nor a script may be one of Node's two kinds of module. */
function parseAsIntended(given: Text, parse: Parse): Parsed {
  const options = { ...OPTIONS[given.language], preserveParens: false };
  const result = parse(given.text, options, given.utf8);
  if (result.errors.length === 0 || options.sourceType === 'commonjs') return result;
  return parseOtherwise(given, options, parse) ?? result;
}

function parseOtherwise({ text, utf8 }: Text, options: ParserOptions, parse: Parse): Parsed | null {
  for (const sourceType of OTHERWISE) {
    const result = parse(text, { ...options, sourceType }, utf8);
    if (result.errors.length === 0) return result;
  }
  return null;
}

function failureAt(text: string, error: ParseResult['errors'][number]): Failure {
  const map = mapText(text, []);
  const offset = Math.min(error.labels[0]?.start ?? 0, text.length);
  const line = lineAt(map, offset);
  const column = offset - map.starts[line]! + 1;
  return { message: messageOf(text, error.message), line: line + 1, column };
}

function messageOf(text: string, message: string): string {
  const nul = text.indexOf('\0');
  return nul < 0 ? message : `${message} (offset ${nul} holds a NUL byte: is this a text file?)`;
}
