import { parseSync, rawTransferSupported, type ParseResult, type ParserOptions } from 'oxc-parser';
import type { FileFacts } from '../../rules/model.js';
import type { EsNode, Source } from './estree.js';
import { factsOfFailure, readFacts } from './read.js';
import { lineAt, mapText } from './text-map.js';

/** How a file's text is read, by the file's extension. */
export type Language = 'ts' | 'tsx' | 'jsx' | 'commonjs-ts' | 'commonjs-jsx';

/** The languages by extension; JavaScript may hold JSX whatever its extension. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'commonjs-ts',
  '.tsx': 'tsx',
  '.js': 'jsx',
  '.mjs': 'jsx',
  '.cjs': 'commonjs-jsx',
  '.jsx': 'jsx',
};

/** What decides how a parser result comes about; a change of it makes stored facts stale. */
export const PARSER = 'oxc-parser@0.159.0';

const OPTIONS: Readonly<Record<Language, ParserOptions>> = {
  ts: { lang: 'ts', sourceType: 'unambiguous' },
  tsx: { lang: 'tsx', sourceType: 'unambiguous' },
  jsx: { lang: 'jsx', sourceType: 'unambiguous' },
  'commonjs-ts': { lang: 'ts', sourceType: 'commonjs' },
  'commonjs-jsx': { lang: 'jsx', sourceType: 'commonjs' },
};

/** Parses a text without byte order mark and reads its facts; what can't be parsed is a failure. */
export function readWithOxc(text: string, language: Language): FileFacts {
  try {
    const result = parse(text, OPTIONS[language]);
    const [error] = result.errors;
    return error === undefined ? readFacts(sourceOf(text, result)) : failAt(text, error);
  } catch (error) {
    return factsOfFailure({ message: `the parser gave up: ${String(error)}`, line: 1, column: 1 });
  }
}

/** A text that is neither clearly a module nor a script may still be a module. */
function parse(text: string, options: ParserOptions): ParseResult {
  const common = { preserveParens: false, experimentalRawTransfer: rawTransferSupported() };
  const result = parseSync('source', text, { ...options, ...common });
  if (result.errors.length === 0 || options.sourceType === 'commonjs') return result;
  const asModule = parseSync('source', text, { ...options, ...common, sourceType: 'module' });
  return asModule.errors.length === 0 ? asModule : result;
}

function sourceOf(text: string, { program, comments }: ParseResult): Source {
  return {
    text,
    // oxc's tree is an ESTree; its own types are closed, ours are open.
    program: program as unknown as EsNode,
    comments: comments.map(({ type, start, end }) => ({ start, end, block: type === 'Block' })),
  };
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
