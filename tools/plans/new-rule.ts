import type { Files } from './files.js';

/** What a rule is made from. */
export interface NewRule {
  /** In kebab-case, such as `no-empty-file`. */
  readonly id: string;
  /** One sentence that ends in a full stop. */
  readonly demand: string;
}

const OPTIONS = `import * as z from 'zod';

/** \`$ID\` has no options. */
export const options = z.strictObject({});

export type $TYPE = z.infer<typeof options>;
`;

const RULE = `import type { Rule } from '../model.js';
import type { $TYPE } from './options.js';

/** $DEMAND */
export const rule: Rule<$TYPE> = {
  id: '$ID',
  demand: $QUOTED,
  measures: false,
  overlooks: () => Infinity,
  judge() {
    return { judged: 1, violations: [] };
  },
};
`;

const TEST = `import { expect, test } from '@jest/globals';
import { rule } from './rule.js';

test('the rule goes by the name of its folder', () => {
  expect(rule.id).toBe('$ID');
});

test.todo('what breaks $ID is a finding');
test.todo('what keeps $ID is no finding');
test.todo('what $ID says names the figure, the limit and what to do next');
`;

const README = `<!-- header -->
<!-- /header -->

## Why

## Bad

\`\`\`ts bad

\`\`\`

## Good

\`\`\`ts good

\`\`\`

## Options

<!-- options -->
<!-- /options -->

## When to switch it off
`;

const PARTS = [
  ['options.ts', OPTIONS],
  ['rule.ts', RULE],
  ['rule.test.ts', TEST],
  ['README.md', README],
] as const;

/** The folder of a new rule, which finds nothing yet. Throws where the id is no name for a rule. */
export function planNewRule({ id, demand }: NewRule): Files {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
    throw new Error(`"${id}" is no id for a rule. Take words with dashes: no-empty-file.`);
  }
  const names = { ID: id, DEMAND: demand, QUOTED: JSON.stringify(demand), TYPE: toType(id) };
  const made = PARTS.map(([file, text]) => [`rules/${id}/${file}`, fill(text, names)] as const);
  return Object.fromEntries(made);
}

const toType = (id: string): string =>
  `${id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Options`;

function fill(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\$([A-Z]+)/g, (_, name: string) => names[name] ?? '');
}
