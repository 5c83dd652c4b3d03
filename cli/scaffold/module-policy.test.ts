import { expect, test } from '@jest/globals';
import { policyOf, renderPolicy } from './module-policy.js';
import { manifestSchema } from './template.js';

const MANIFEST = manifestSchema.parse({
  ...{ title: 'Orders', purpose: "the user's orders", test: '{{name}}.test.tsx' },
  ...{ covers: ['O1'], budgets: { 'order.read': { p99: '100ms' }, ratio: { min: 0.9 } } },
});

const ROW = {
  ...{ name: 'late-orders', services: ['redis'] },
  template: { name: 'new', manifest: MANIFEST, files: new Map(), parts: new Map() },
};

const SOURCE = `/** What each test module is for, and what it covers. */
export const tests = {
  'late-orders': {
    files: ['integration/late-orders.test.tsx'],
    purpose: "the user's orders",
    services: ['redis'],
    covers: ['O1'],
    budgets: ['order.read', 'ratio'],
  },
};

/** The figures that the tests hold to. */
export const budgets = {
  'order.read': {
    p99: '100ms',
  },
  ratio: {
    min: 0.9,
  },
};
`;

test('the policy of modules is source code as formatters write it', () => {
  expect(renderPolicy(policyOf([ROW], 'integration'))).toBe(SOURCE);
});

test('a template without a test of its own has no place in the manifest', () => {
  const setUp = { ...MANIFEST, test: undefined };
  const rows = [{ ...ROW, template: { ...ROW.template, manifest: setUp } }];
  expect(policyOf(rows, 'integration').tests).toEqual({});
});

/** A second module that has a budget of its own. */
function rowWith(budgets: object) {
  const manifest = manifestSchema.parse({ ...MANIFEST, budgets });
  return { ...ROW, name: 'other', template: { ...ROW.template, manifest } };
}

test('modules may share a budget', () => {
  const rows = [ROW, rowWith({ ratio: { min: 0.9 } })];
  expect(policyOf(rows, 'integration').budgets).toHaveProperty('ratio', { min: 0.9 });
});

test('modules that give one budget two figures are told', () => {
  expect(() => policyOf([ROW, rowWith({ ratio: { min: 0.8 } })], 'integration')).toThrow(
    'Two of the templates give the budget "ratio" different figures.',
  );
});
