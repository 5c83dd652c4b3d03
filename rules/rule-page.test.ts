import { expect, test } from '@jest/globals';
import { toRulePage } from './rule-page.js';

test('the page of a rule is its README, and no id leads elsewhere', () => {
  const folder = 'https://github.com/lintel/lintel/blob/main/rules';
  expect(toRulePage('file-length')).toBe(`${folder}/file-length/README.md`);
  expect(toRulePage('../x')).toBe(`${folder}/..%2Fx/README.md`);
});
