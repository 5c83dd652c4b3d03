import {
  byFinerTypes,
  childOf,
  childrenOf,
  isComputed,
  typeOf,
  type EsNode,
} from '../tree/estree.js';

/** Adds the parts of a node that are asked as well. */
type AddParts = (node: EsNode, parts: EsNode[]) => void;

type Table = Readonly<Record<string, AddParts>>;

/** Stands for what is no part of an expression; no table holds it. */
const OUT: EsNode = { type: '' };

function none(): void {
  // Names and literals have no parts.
}

const inside =
  (key: string): AddParts =>
  (node, parts) => {
    const part = childOf(node, key);
    if (part !== null) parts.push(part);
  };

const insideList =
  (key: string): AddParts =>
  (node, parts) => {
    for (const part of childrenOf(node, key)) parts.push(part);
  };

const [inObject, inValue, inArgument] = [inside('object'), inside('value'), inside('argument')];
const inExpression = inside('expression');

const CHAINS: Table = {
  Identifier: none,
  ThisExpression: none,
  Super: none,
  MetaProperty: none,
  MemberExpression: withKey('property', inObject),
  ChainExpression: inExpression,
  TSNonNullExpression: inExpression,
};

const DATA: Table = {
  ...CHAINS,
  Literal: none,
  // A hole of an array, which an ESTree leaves out.
  Elision: none,
  TemplateLiteral: insideList('expressions'),
  ArrayExpression: insideList('elements'),
  ObjectExpression: insideList('properties'),
  Property: withKey('key', inValue),
  SpreadElement: inArgument,
  UnaryExpression: (node, parts) => (isSign(node) ? inArgument(node, parts) : parts.push(OUT)),
  TSAsExpression: inExpression,
  TSSatisfiesExpression: inExpression,
  TSTypeAssertion: inExpression,
};

/** `-1` is a number; other operators compute. */
function isSign(node: EsNode): boolean {
  return node['operator'] === '-' || node['operator'] === '+';
}

/** Adds a key in brackets, unless it is a literal, which computes nothing. */
function withKey(name: string, addParts: AddParts): AddParts {
  return (node, parts) => {
    const key = isComputed(node) ? childOf(node, name) : null;
    if (key !== null && typeOf(key) !== 'Literal') parts.push(key);
    addParts(node, parts);
  };
}

const [CHAINS_BY_TYPE, DATA_BY_TYPE] = [byFinerTypes(CHAINS), byFinerTypes(DATA)];

/** Whether an array or object literal's leaves are literals, names, member chains and templates. */
export function isPureData(literal: EsNode): boolean {
  return consistsOf(DATA_BY_TYPE, [literal]);
}

/** Whether a template literal's `${}` hold names and member chains only. */
export function isPlainTemplate(template: EsNode): boolean {
  return consistsOf(CHAINS_BY_TYPE, [...childrenOf(template, 'expressions')]);
}

/** Goes down on a stack of its own: literals may nest deeper than the call stack. */
function consistsOf(allowed: Table, pending: EsNode[]): boolean {
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const addParts = allowed[node.type];
    if (addParts === undefined) return false;
    addParts(node, pending);
  }
  return true;
}
