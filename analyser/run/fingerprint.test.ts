import { expect, test } from '@jest/globals';
import { fingerprintOf } from './fingerprint.js';

const print = (text: string, rule = 'rule', hasMarkup = false): string =>
  fingerprintOf({ rule, text, span: null, hasMarkup });

const TEXT = 'function f(a) { return `b ${c}` + "d" / 2; }';

test('a fingerprint has 16 hex digits, and is the same every time', () => {
  expect(print(TEXT)).toMatch(/^[0-9a-f]{16}$/);
  expect(print(TEXT)).toBe(print(TEXT));
});

test.each([
  ['laid out anew', TEXT.replaceAll(' { ', '\n{\n\t').replace(' / ', '/')],
  ['commented', `// a\n${TEXT.replace('(a)', '(/* b */ a)')} /* c */`],
  ['moved down', `\n\n\n${TEXT}\n`],
  ['with a hashbang', `#!node\n${TEXT}`],
])('code that is %s has the same fingerprint', (_title, text) => {
  expect(print(text)).toBe(print(TEXT));
});

test.each([
  ['a name', TEXT.replace('(a)', '(b)')],
  ['a text', TEXT.replace('"d"', '"e"')],
  ['a blank in a template', TEXT.replace('`b ', '`b  ')],
  ['a border between tokens', TEXT.replace('function f', 'functionf')],
  ['nothing left', ''],
])('code that differs by %s has another fingerprint', (_title, text) => {
  expect(print(text)).not.toBe(print(TEXT));
});

test('two rules have two fingerprints of the same code', () => {
  expect(print(TEXT, 'one')).not.toBe(print(TEXT, 'other'));
});

test('a span stands for the code in it', () => {
  const text = `before(); ${TEXT} after();`;
  const span = { start: text.indexOf(TEXT), end: text.indexOf(TEXT) + TEXT.length };
  expect(fingerprintOf({ rule: 'rule', text, span, hasMarkup: false })).toBe(print(TEXT));
});

test('in markup the text of an element counts', () => {
  const markup = (text: string): string => print(`a = <b>${text}</b>;`, 'rule', true);
  expect(markup("don't")).not.toBe(markup("can't"));
});
