import { expect, test } from '@jest/globals';
import { planNewRule } from './new-rule.js';

const demand = 'A file holds "something".';

test('a rule gets its code, options, test and document', () => {
  const names = ['options.ts', 'rule.ts', 'rule.test.ts', 'README.md'];
  const files = planNewRule({ id: 'no-empty-file', demand });
  expect(Object.keys(files)).toEqual(names.map((name) => `rules/no-empty-file/${name}`));
});

test('a rule is named for its folder, and its demand is a text', () => {
  const files = planNewRule({ id: 'no-empty-file', demand });
  expect(files['rules/no-empty-file/rule.ts']).toContain(
    'rule: Rule<NoEmptyFileOptions> = {\n  id: \'no-empty-file\',\n  demand: "A file holds \\"something\\".",',
  );
});

test.each(['', 'NoEmpty', 'no_empty', '../evil', 'a-'])('"%s" is no id for a rule', (id) => {
  expect(() => planNewRule({ id, demand })).toThrow('no id for a rule');
});
