import { Refusal } from './refusal.js';

/** How deep values may lie in each other; the specification sets no limit. */
export const DEEPEST = 64;

/**
 * The text that a value of OTLP is stored as, as OpenTelemetry's collector makes it: lists and maps
 * as JSON, bytes in base64. Throws a `Refusal` for what is no such value.
 */
export function toText(value: unknown): string {
  const plain = toPlain(value, 0);
  return typeof plain === 'string' ? plain : (JSON.stringify(plain) ?? '');
}

/** One member of the value's choice, by its name. */
type ToPlain = (member: unknown, depth: number) => unknown;

const asItIs: ToPlain = (member) => member;

const MEMBERS: Readonly<Record<string, ToPlain>> = {
  stringValue: asItIs,
  boolValue: asItIs,
  doubleValue: asItIs,
  bytesValue: asItIs,
  intValue: (member) => toInteger(String(member)),
  arrayValue: (member, depth) => listIn(member).map((value) => toPlain(value, depth + 1)),
  kvlistValue: (member, depth) => Object.fromEntries(pairsIn(member, depth + 1)),
};

function toPlain(value: unknown, depth: number): unknown {
  if (depth > DEEPEST)
    throw new Refusal(400, `Values lie more than ${DEEPEST} deep in each other.`);
  const [found] = Object.entries(asObject(value)).filter(isMember);
  return found === undefined ? '' : MEMBERS[found[0]]!(found[1], depth);
}

/** JSON writes what isn't given as null; members of later versions are left out. */
const isMember = ([name, member]: readonly [string, unknown]): boolean =>
  Object.hasOwn(MEMBERS, name) && member !== null;

function asObject(value: unknown): object {
  if (typeof value === 'object' || value === undefined) return value ?? {};
  throw new Refusal(400, `${JSON.stringify(value)} is no value, such as {"stringValue": "…"}.`);
}

/** 64 bits are more than a number holds: what doesn't fit stays text. */
function toInteger(digits: string): number | string {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
}

function listIn(member: unknown): readonly unknown[] {
  const { values = [] } = asObject(member) as { readonly values?: unknown }; // as JSON gives it
  if (Array.isArray(values)) return values;
  throw new Refusal(400, `${JSON.stringify(values)} is no list of values.`);
}

function pairsIn(member: unknown, depth: number): readonly (readonly [string, unknown])[] {
  return listIn(member).map((pair) => {
    const { key, value } = asObject(pair) as { readonly key?: unknown; readonly value?: unknown };
    return [String(key), toPlain(value, depth)];
  });
}
