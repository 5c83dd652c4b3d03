import * as parser from '@typescript-eslint/parser';
import { Linter, type SourceCode } from 'eslint';
import path from 'node:path';
import plugin from '../../eslint-plugin/index.js';
import type { Said } from './said.js';

/** Files outside of its folder have no configuration. */
const LINTER = new Linter({ cwd: path.parse(process.cwd()).root });
const FILES = ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'];
const LANGUAGE: Linter.Config = { files: FILES, languageOptions: { parser } };

/** A parsed text, or ESLint's word that it can't be parsed. */
export type Parsed = SourceCode | string;

/** Has ESLint parse a text as a file, by typescript-eslint's parser. */
export function parseText(text: string, file: string): Parsed {
  const [message] = LINTER.verify(text, [LANGUAGE], { filename: file });
  return message?.fatal === true ? message.message : LINTER.getSourceCode();
}

/** What the rules of a configuration say of a parsed text. */
export function verify(source: SourceCode, file: string, config: Linter.Config) {
  const all = LINTER.verify(source, [LANGUAGE, { files: FILES, ...config }], { filename: file });
  // ESLint itself complains of comments that name rules which are not there.
  return all.filter(({ ruleId }) => ruleId !== null && ruleId in (config.rules ?? {}));
}

/** What Lintel's plugin says of a parsed text, with comments for ESLint heeded or not. */
export function askPlugin(source: SourceCode, file: string, noInlineConfig: boolean): Said[] {
  const config = { ...plugin.configs.strict, linterOptions: { noInlineConfig } };
  return verify(source, file, config).map(({ ruleId, line, column, message }) => {
    return { file, rule: ruleId!.slice('lintel/'.length), line, column, message };
  });
}
