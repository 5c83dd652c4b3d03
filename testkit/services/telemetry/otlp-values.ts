import * as z from 'zod';
import { toText } from './any-value.js';
import { Refusal } from './refusal.js';

// What OTLP's messages are made of, as its JSON form has them. A field that is absent or null has the
// value that protobuf gives it; fields that aren't known are left out.

/** A field that may be absent. */
export const optional = <Schema extends z.ZodType>(schema: Schema, absent: z.output<Schema>) =>
  schema.nullish().transform((value) => value ?? absent);

export const list = <Schema extends z.ZodType>(schema: Schema) => optional(z.array(schema), []);

export const text = optional(z.string(), '');
export const flag = optional(z.boolean(), false);
/** What is small enough for a number: enumerations, flags, scales. */
export const integer = optional(z.int(), 0);

const digits = z.union([z.string().regex(/^-?\d{1,20}$/, 'It must be an integer.'), z.int()]);

/** 64 bits, which JSON writes as text. */
export const long = optional(digits.transform(String), '0');

/** JSON has no such numbers, so OTLP writes them as text. */
const UNEVEN: Readonly<Record<string, string>> = {
  NaN: 'nan',
  Infinity: 'inf',
  '-Infinity': '-inf',
};
const isUneven = z.enum(['NaN', 'Infinity', '-Infinity']).transform((name) => UNEVEN[name]!);

const real = z.union([z.number(), isUneven, z.string().regex(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i)]);
export const double = optional(real, 0);

/** A moment in nanoseconds since 1970, as ClickHouse reads it. */
export const moment = long.transform(toMoment);

/** ISO 8601, with all nine digits. */
export function toMoment(nanoseconds: string): string {
  const moment = BigInt.asUintN(64, BigInt(nanoseconds));
  const seconds = new Date(Number(moment / BILLION) * 1000).toISOString().slice(0, 19);
  return `${seconds}.${String(moment % BILLION).padStart(9, '0')}Z`;
}

const BILLION = 1_000_000_000n;

const hexadecimal = (bytes: number) =>
  z
    .string()
    .regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'i'), `It must be ${bytes * 2} hex digits.`)
    .transform((id) => id.toLowerCase());

const traceId = hexadecimal(16);
const spanId = hexadecimal(8);
const absentId = z.literal('');

/** The ids of what belongs to a span. */
export const ids = { traceId, spanId };
/** The ids of what may belong to one. */
export const optionalIds = {
  traceId: optional(z.union([absentId, traceId]), ''),
  spanId: optional(z.union([absentId, spanId]), ''),
};
export const parentSpanId = optionalIds.spanId;

/** A value of any kind, as text. */
export const anyText = optional(z.unknown(), {}).transform((value, context) => {
  const text = tryText(value);
  if (typeof text === 'string') return text;
  context.addIssue({ code: 'custom', message: text.message });
  return z.NEVER;
});

function tryText(value: unknown): string | Refusal {
  try {
    return toText(value);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const pair = z.object({ key: z.string(), value: anyText });

/** Attributes, by their names. */
export const attributes = list(pair).transform((pairs): Readonly<Record<string, string>> =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, value])),
);
