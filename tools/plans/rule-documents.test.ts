import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { describePreset, planRuleDocuments } from './rule-documents.js';

const readme = '<!-- header -->\n<!-- /header -->\nWhy.\n<!-- options -->\n<!-- /options -->\n';

test('a document gets its header and its options, and keeps the rest', () => {
  const rule = { id: 'a', demand: 'Be short.', options: z.strictObject({}), readme };
  const document = planRuleDocuments([rule])['rules/a/README.md'];
  expect(document).toMatch(/^<!-- header -->\n\n# a\n\nBe short\.\n\n\| preset/);
  expect(document).toContain('\nWhy.\n');
  expect(document).toContain('The rule has no options.');
});

test('a preset is described by its severity and what it sets', () => {
  expect(describePreset('strict', 'file-length')).toBe("`error`, `max: 300`, `count: 'physical'`");
  expect(describePreset('strict', 'parse-error')).toBe('`error`');
  expect(describePreset('strict', 'unheard-of')).toBe('`off`');
});
