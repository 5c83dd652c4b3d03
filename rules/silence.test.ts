import { expect, test } from '@jest/globals';
import { buildDirective } from './facts-builder.js';
import type { Directive } from './model.js';
import { silencerOf, type Silenceable } from './silence.js';

const AT_LINE_9: Silenceable = {
  rule: 'function-length',
  line: 9,
  column: 5,
  span: { start: 90, end: 99 },
};

const isSilenced = (directives: readonly Directive[], violation = AT_LINE_9): boolean =>
  silencerOf(violation, directives) !== null;

const at = (line: number, part: Partial<Directive>): Directive =>
  buildDirective({ line, endLine: line, ...part });

/** A `disable` or `enable` of `function-length` unless the test says otherwise. */
const block = (
  line: number,
  word: `${'lintel' | 'eslint'}-${'disable' | 'enable'}`,
  part: Partial<Directive> = {},
): Directive => at(line, { kind: word.endsWith('disable') ? 'disable' : 'enable', word, ...part });

test('where no comment disables anything nothing is silenced', () => {
  expect(silencerOf(AT_LINE_9, [])).toBeNull();
});

test.each([
  ['disable-next-line', 8],
  ['disable-line', 9],
] as const)('%s silences its one line and returns the comment', (kind, line) => {
  const directive = at(line, { kind });
  expect(silencerOf(AT_LINE_9, [directive])).toBe(directive);
  expect(isSilenced([at(line - 1, { kind })])).toBe(false);
  expect(isSilenced([at(line + 1, { kind })])).toBe(false);
});

test('disable-next-line means the line after the end of its comment', () => {
  expect(isSilenced([at(6, { endLine: 8 })])).toBe(true);
  expect(isSilenced([at(8, { endLine: 9 })])).toBe(false);
});

test('a comment silences only the rules that it names', () => {
  expect(isSilenced([at(8, { rules: ['file-length'] })])).toBe(false);
  expect(isSilenced([at(8, { rules: ['file-length', 'function-length'] })])).toBe(true);
});

test('a comment that names no rule silences all', () => {
  expect(isSilenced([at(8, { rules: [] })])).toBe(true);
});

test.each(['lintel', 'eslint'] as const)('a %s-disable holds to the end of the file', (tool) => {
  const directive = block(1, `${tool}-disable`);
  expect(silencerOf(AT_LINE_9, [directive])).toBe(directive);
});

test.each(['lintel', 'eslint'] as const)('a %s-enable ends the disable before it', (tool) => {
  const [disable, enable] = [block(1, `${tool}-disable`), block(5, `${tool}-enable`)];
  expect(isSilenced([disable, enable])).toBe(false);
  expect(isSilenced([disable, { ...enable, line: 10 }])).toBe(true);
});

test.each([
  ['eslint-enable', 'lintel-disable'],
  ['lintel-enable', 'eslint-disable'],
] as const)('an %s never ends a %s', (enable, disable) => {
  const directive = block(1, disable);
  expect(silencerOf(AT_LINE_9, [directive, block(5, enable)])).toBe(directive);
  expect(silencerOf(AT_LINE_9, [directive, block(5, enable, { rules: [] })])).toBe(directive);
});

test('an enable without rules ends every disable of its tool', () => {
  const enable = block(5, 'lintel-enable', { rules: [] });
  expect(isSilenced([block(1, 'lintel-disable'), enable])).toBe(false);
});

test('an enable of another rule ends nothing', () => {
  const enable = block(5, 'lintel-enable', { rules: ['file-length'] });
  expect(isSilenced([block(1, 'lintel-disable'), enable])).toBe(true);
});

test('an enable of one rule ends it within a disable of all', () => {
  const disable = block(1, 'lintel-disable', { rules: [] });
  expect(isSilenced([disable, block(5, 'lintel-enable')])).toBe(false);
  const other = { ...AT_LINE_9, rule: 'file-length' };
  expect(isSilenced([disable, block(5, 'lintel-enable')], other)).toBe(true);
});

test('of two disables the later one silences', () => {
  const [first, second] = [block(1, 'lintel-disable'), block(5, 'lintel-disable')];
  expect(silencerOf(AT_LINE_9, [first, second])).toBe(second);
});

test('a disable after an enable holds again', () => {
  const again = block(7, 'lintel-disable');
  const before = [block(1, 'lintel-disable'), block(5, 'lintel-enable')];
  expect(silencerOf(AT_LINE_9, [...before, again])).toBe(again);
});

test('a disable on the same line silences what begins after it', () => {
  expect(isSilenced([block(9, 'eslint-disable', { column: 5 })])).toBe(true);
  expect(isSilenced([block(9, 'eslint-disable', { column: 6 })])).toBe(false);
});

test('the comment on the line comes before the one that holds on', () => {
  const line = at(8, {});
  expect(silencerOf(AT_LINE_9, [block(1, 'lintel-disable'), line])).toBe(line);
});

test('where both tools disable the comment for Lintel silences', () => {
  const ours = block(1, 'lintel-disable');
  expect(silencerOf(AT_LINE_9, [ours, block(2, 'eslint-disable')])).toBe(ours);
});

test('a comment cannot silence what is said of itself', () => {
  const about: Silenceable = { ...AT_LINE_9, rule: 'justified-disable' };
  const itself = block(9, 'lintel-disable', { rules: [], start: 90 });
  expect(isSilenced([itself], about)).toBe(false);
  expect(isSilenced([{ ...itself, start: 80 }], about)).toBe(true);
});

test('a finding of the whole file is silenced by its line like any other', () => {
  const whole = { ...AT_LINE_9, rule: 'file-length', span: null };
  expect(isSilenced([block(1, 'lintel-disable', { rules: ['file-length'] })], whole)).toBe(true);
});
