import type { TestFact } from '../../../rules/outline-model.js';
import { childOf, childrenOf, endOf, startOf, textOf, type EsNode } from '../tree/estree.js';
import { stringOf } from '../tree/string-value.js';

/** What the arguments of a test say of it. */
export interface Given {
  readonly title: string;
  readonly modifier: TestFact['modifier'];
  /** Why it is skipped or still to do, where the options say so. */
  readonly reason: string | null;
}

const LONGEST_TITLE = 500;

/** Whether an argument may be a title. */
export function isTitle(node: EsNode): boolean {
  return node.type === 'TemplateLiteral' || stringOf(node) !== null || isSum(node);
}

const isSum = (node: EsNode): boolean =>
  node.type === 'BinaryExpression' && textOf(node, 'operator') === '+';

/** Reads title and options of a test. What has a title and nothing to run is still to be written. */
export function readArguments(args: readonly EsNode[], text: string): Given {
  const options = args.find(({ type }) => type === 'ObjectExpression');
  const { modifier, reason } = options === undefined ? NOTHING : readOptions(options);
  const pending = args.length === 1 && isTitle(args[0]!) ? 'todo' : null;
  return { title: titleOf(args[0], text), modifier: modifier ?? pending, reason };
}

const UNTITLED: ReadonlySet<string> = new Set([
  'ObjectExpression',
  'ArrowFunctionExpression',
  'FunctionExpression',
]);

function titleOf(first: EsNode | undefined, text: string): string {
  if (first === undefined || UNTITLED.has(first.type)) return '';
  const source = text.slice(startOf(first), Math.min(endOf(first), startOf(first) + LONGEST_TITLE));
  return stringOf(first)?.slice(0, LONGEST_TITLE) ?? source;
}

type Said = Omit<Given, 'title'>;

const NOTHING: Said = { modifier: null, reason: null };

const WORDS = ['only', 'skip', 'todo'] as const;

/** `{ skip: true }`, `{ todo: 'the reason' }`; a value that is no literal decides at run time. */
function readOptions(options: EsNode): Said {
  const properties = childrenOf(options, 'properties');
  const said = WORDS.map((word) => [word, optionOf(properties, word)] as const);
  const [modifier = null, value] = said.find(([, it]) => isOn(it)) ?? [];
  return { modifier, reason: typeof value === 'string' ? value : null };
}

const isOn = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && value !== '');

function optionOf(properties: readonly EsNode[], name: string): unknown {
  const property = properties.find((it) => keyOf(it) === name);
  const value = property === undefined ? null : childOf(property, 'value');
  return value === null ? null : (stringOf(value) ?? value['value']);
}

function keyOf(property: EsNode): string {
  const key = childOf(property, 'key');
  return textOf(key, 'name') || textOf(key, 'value');
}
