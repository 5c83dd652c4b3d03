import { PROJECT_RULE_IDS } from '../../rules/index.js';
import type { Said } from './said.js';

/** A finding of the command line, where the plugin puts it, and the text that both are about. */
export interface Pair {
  readonly cli: Said;
  /** Null where the plugin does not say the same anywhere. */
  readonly plugin: Said | null;
  readonly text: string;
}

/** Why the plugin may differ from the command line. There are no other reasons. */
export const FRONT_REASONS: Readonly<Record<string, (pair: Pair) => boolean>> = {
  /** ESLint would have the comment silence what is said of it, so that this goes before it. */
  'comment-covers-itself': ({ plugin, cli }) =>
    plugin?.line === cli.line && [0, cli.column - 1].includes(plugin.column),

  /** Before the line is still in the reach of a comment that ends on the line. */
  'enabled-on-the-line': ({ plugin, cli, text }) =>
    plugin === null &&
    cli.message.startsWith('`eslint-disable-line`') &&
    lineOf(text, cli.line).slice(0, cli.column).includes('eslint-enable'),

  /** Rules of the project are judged by the command line alone. */
  'asked-of-the-project': ({ plugin, cli }) =>
    plugin === null && PROJECT_RULE_IDS.includes(cli.rule),

  /** ESLint ends a line at U+2028 and U+2029 too. */
  'line-separator': ({ plugin, cli, text }) =>
    plugin !== null && plugin.line >= cli.line && /[\u2028\u2029]/.test(text),
};

const lineOf = (text: string, line: number): string => text.split(/\r\n?|\n/)[line - 1] ?? '';
