import { parseSync, type ParseResult, type ParserOptions } from 'oxc-parser';
import type { FileFacts } from '../../rules/model.js';
import { sourceOfTree, type Comment, type EsNode, type Source } from './estree.js';
import type { Language } from './languages.js';
import { factsOfFailure, readFacts } from './read.js';
import { lineAt, mapText } from './text-map.js';

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

/** A way to have oxc parse a text. */
export type Parse = (text: string, options: ParserOptions) => Parsed;

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

/** Parses a text without byte order mark and reads its facts; what can't be parsed is a failure. */
export function readWithOxc(text: string, language: Language, parse = parseWithJson): FileFacts {
  try {
    return read(text, parseAsIntended(parse, text, OPTIONS[language]));
  } catch (error) {
    // A native tree may be too deep for the call stack, or leave out what JSON has.
    if (parse !== parseWithJson) return readWithOxc(text, language);
    return factsOfFailure({ message: `the parser gave up: ${String(error)}`, line: 1, column: 1 });
  }
}

function read(text: string, { errors, source }: Parsed): FileFacts {
  const [error] = errors;
  return error === undefined ? readFacts(source()) : failAt(text, error);
}

const OTHERWISE = ['module', 'commonjs'] as const;

/** A text that is neither clearly a module nor a script may be one of Node's two kinds of module. */
function parseAsIntended(parse: Parse, text: string, options: ParserOptions): Parsed {
  const result = parse(text, { ...options, preserveParens: false });
  if (result.errors.length === 0 || options.sourceType === 'commonjs') return result;
  return parseOtherwise(parse, text, options) ?? result;
}

function parseOtherwise(parse: Parse, text: string, options: ParserOptions): Parsed | null {
  for (const sourceType of OTHERWISE) {
    const result = parse(text, { ...options, preserveParens: false, sourceType });
    if (result.errors.length === 0) return result;
  }
  return null;
}

function failAt(text: string, error: ParseResult['errors'][number]): FileFacts {
  const map = mapText(text, []);
  const offset = Math.min(error.labels[0]?.start ?? 0, text.length);
  const line = lineAt(map, offset);
  const column = offset - map.starts[line]! + 1;
  return factsOfFailure({ message: messageOf(text, error.message), line: line + 1, column });
}

function messageOf(text: string, message: string): string {
  const nul = text.indexOf('\0');
  return nul < 0 ? message : `${message} (offset ${nul} holds a NUL byte: is this a text file?)`;
}
