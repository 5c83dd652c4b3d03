import type { Member, MemberKind } from '../../../rules/outline-model.js';
import { chainOf } from '../tree/callees.js';
import {
  childOf,
  childrenOf,
  endOf,
  spanOf,
  startOf,
  textOf,
  type EsNode,
} from '../tree/estree.js';
import { nameOfKey, reachedBy } from './reached-members.js';

/** A member as it is found; how many lines it has is measured afterwards. */
export type FoundMember = Pick<
  Member,
  'name' | 'kind' | 'isStatic' | 'decorators' | 'uses' | 'start' | 'end'
>;

/** Finds the members of a class, those that its constructor's parameters declare among them. */
export function findMembers(node: EsNode, text: string): readonly FoundMember[] {
  const body = childOf(node, 'body');
  const elements = body === null ? [] : childrenOf(body, 'body');
  const className = textOf(childOf(node, 'id'), 'name');
  const members = elements.filter(isMember).flatMap((it) => membersOf(it, [className, text]));
  const names = new Set(members.map(({ name }) => name));
  return members.map((member) => ({ ...member, uses: knownOf(member, names) }));
}

/** Members reach more than members, such as what their class inherits. */
const knownOf = ({ name, uses }: FoundMember, names: ReadonlySet<string>): string[] =>
  uses.filter((used) => used !== name && names.has(used));

const KINDS: Readonly<Record<string, MemberKind>> = {
  PropertyDefinition: 'field',
  AccessorProperty: 'field',
  TSAbstractPropertyDefinition: 'field',
  TSAbstractAccessorProperty: 'field',
  TSParameterProperty: 'field',
  MethodDefinition: 'method',
  TSAbstractMethodDefinition: 'method',
  StaticBlock: 'static-block',
};

const METHOD_KINDS: ReadonlyMap<string, MemberKind> = new Map([
  ['get', 'accessor'],
  ['set', 'accessor'],
  ['constructor', 'constructor'],
]);

/** An overload's signature is part of what it overloads, and an index signature names no member. */
function isMember(element: EsNode): boolean {
  const isSignature = childOf(element, 'value')?.type === 'TSEmptyBodyFunctionExpression';
  return KINDS[element.type] !== undefined && !(isSignature && element.type === 'MethodDefinition');
}

type Ground = readonly [className: string, text: string];

function membersOf(element: EsNode, ground: Ground): FoundMember[] {
  const value = childOf(element, 'value');
  const params = value === null ? [] : childrenOf(value, 'params');
  const declared = params.filter(({ type }) => type === 'TSParameterProperty');
  const fields = declared.map((it) => ({ ...toMember(it, ground), uses: [] }));
  return [...fields, toMember(element, ground)];
}

function toMember(element: EsNode, [className, text]: Ground): FoundMember {
  const kind = METHOD_KINDS.get(textOf(element, 'kind')) ?? KINDS[element.type]!;
  const uses = [...reachedBy(partsOf(element), className)];
  const decorators = decoratorsOf(element);
  const isStatic = element['static'] === true || kind === 'static-block';
  return { ...spanOf(element), name: nameOf(element, text), kind, isStatic, decorators, uses };
}

/** What of a member can reach others; decorators and types can't. */
function partsOf(element: EsNode): readonly EsNode[] {
  if (element.type === 'StaticBlock') return childrenOf(element, 'body');
  const value = childOf(element, 'value');
  return value === null ? [] : [value];
}

/** The names of the decorators on a class or a member: `Input` of `@Input()`. */
export function decoratorsOf(node: EsNode): readonly string[] {
  const expressions = childrenOf(node, 'decorators').map((it) => childOf(it, 'expression'));
  return expressions.map((it) => chainOf(it).join('.'));
}

function nameOf(element: EsNode, text: string): string {
  if (element.type === 'StaticBlock') return 'static{}';
  if (element.type === 'TSParameterProperty') return nameOfParameter(element);
  const key = childOf(element, 'key') ?? element;
  return nameOfKey(element, 'key') || `[${text.slice(startOf(key), endOf(key))}]`;
}

function nameOfParameter(element: EsNode): string {
  const parameter = childOf(element, 'parameter');
  return textOf(parameter, 'name') || textOf(parameter && childOf(parameter, 'left'), 'name');
}
