import { expect, test } from '@jest/globals';
import { NO_STRUCTURE, type Structure } from '../../rules/structure.js';
import { buildModules } from '../../rules/structure-builder.js';
import { toEffectOf, toMembership } from './membership.js';

const STRUCTURE: Structure = {
  ...buildModules({
    api: { files: ['api/**'], entry: ['api/index.ts', 'store/rows.ts'] },
    store: { files: ['store/**', '!store/*.json'], entry: ['store/index.ts'] },
    open: {},
  }),
  compositionRoots: [{ files: ['api/main.ts'], because: 'wires' }],
  tests: [
    {
      ...{ name: 'database', files: ['**/*-db.test.ts'], purpose: 'rows are kept' },
      ...{ services: [], covers: [], budgets: [] },
    },
  ],
};

const placeOf = toMembership(STRUCTURE);

test('a file belongs to each module whose globs it matches', () => {
  expect(placeOf('api/a.ts').modules).toEqual(['api']);
  expect(placeOf('store/rows.json').modules).toEqual([]);
  expect(placeOf('main.ts')).toMatchObject({ modules: [], isEntry: false, testModules: [] });
});

test('a file is an entry of its own module only', () => {
  expect(placeOf('store/index.ts').isEntry).toBe(true);
  expect(placeOf('store/rows.ts').isEntry).toBe(false);
  expect(placeOf('open/index.ts').isEntry).toBe(false);
});

test('test modules and composition roots are told of each file', () => {
  const place = { testModules: ['database'], compositionRoot: null };
  expect(placeOf('store/rows-db.test.ts')).toMatchObject(place);
  expect(placeOf('api/main.ts').compositionRoot).toBe('wires');
});

const effects = {
  sql: ['pg', '@orm/*', '!@orm/types'],
  files: ['node:fs'],
  queue: ['pg', 'amqplib*'],
};
const effectOf = toEffectOf({ ...NO_STRUCTURE, effects });

test.each([
  ['pg', 'sql'],
  ['@orm/core', 'sql'],
  ['@orm/types', null],
  ['pg-pool', null],
  ['node:fs', 'files'],
  ['node:fs/promises', 'files'],
  ['fs', null],
  ['amqplib-rpc', 'queue'],
  ['zod', null],
])('the effect of %s is %s (C4)', (name, effect) => {
  expect([effectOf(name), effectOf(name)]).toEqual([effect, effect]);
});
