import { expect, test } from '@jest/globals';
import { toText } from './any-value.js';

const list = (...values: readonly unknown[]) => ({ arrayValue: { values } });

test.each([
  ['text', { stringValue: 'as it is' }, 'as it is'],
  ['what is not given', {}, ''],
  ['null', null, ''],
  ['nothing at all', undefined, ''],
  ['a member that is null', { stringValue: null, boolValue: false }, 'false'],
  ['a member of a later version', { stringValueStrindex: 3 }, ''],
  ['an integer', { intValue: '42' }, '42'],
  ['an integer that no number holds', { intValue: '9223372036854775807' }, '9223372036854775807'],
  ['a fraction', { doubleValue: 0.25 }, '0.25'],
  ['bytes', { bytesValue: 'AAEC' }, 'AAEC'],
  ['a list', list({ intValue: 1 }, { stringValue: 'a' }, list()), '[1,"a",[]]'],
  [
    'a map',
    { kvlistValue: { values: [{ key: '__proto__', value: { boolValue: true } }] } },
    '{"__proto__":true}',
  ],
])('%s becomes text as the collector makes it', (_, value, text) => {
  expect(toText(value)).toBe(text);
});

/** Values in values, so deep. */
function nest(depth: number): unknown {
  let value: unknown = { stringValue: 'a' };
  for (let level = 0; level < depth; level += 1) value = list(value);
  return value;
}

test.each([
  ['5 for a value', 5, '5 is no value, such as {"stringValue": "…"}.'],
  ['a list that is none', { arrayValue: { values: 1 } }, '1 is no list of values.'],
  ['values 65 deep', nest(65), 'Values lie more than 64 deep in each other.'],
  ['values 100 000 deep', nest(100_000), 'Values lie more than 64 deep in each other.'],
])('%s is refused', (_, value, message) => {
  expect(() => toText(value)).toThrow(message);
});

test('values 64 deep are taken', () => {
  expect(toText(nest(64))).toBe(`${'['.repeat(64)}"a"${']'.repeat(64)}`);
});
