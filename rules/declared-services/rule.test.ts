import { expect, test } from '@jest/globals';
import type { Link } from '../link-model.js';
import { buildManifest } from '../manifest-builder.js';
import { buildEdgeTo, buildFile, buildProject } from '../project-builder.js';
import type { Edge, Project } from '../project-model.js';
import { rule } from './rule.js';

function judge(edges: readonly Edge[], services = ['postgres'], part: Partial<Project> = {}) {
  const file = buildFile({ file: 'database.test.ts', testModules: ['database'], edges });
  const structure = buildManifest({ services });
  return rule.judge(buildProject([file], { structure, ...part }), {});
}

const toPackage = (name: string, part: Partial<Link> = {}): Edge =>
  buildEdgeTo({ kind: 'package', name }, { specifier: name, ...part });

const fromKit = (name: string): Edge => {
  const names = [{ name, local: name, typeOnly: false }];
  return buildEdgeTo(
    { kind: 'file', file: 'testkit/index.ts' },
    { specifier: 'lintel/testkit', names },
  );
};

const MESSAGE =
  '`ioredis` brings `redis` into the test module `database`, which declares `postgres`. ' +
  'Add `redis` to `tests.database.services`, or move what needs it into a test module of its own.';

test('a package that brings another service is a finding (C4)', () => {
  const at = { file: 'database.test.ts', symbol: '<module>' };
  expect(judge([toPackage('ioredis')]).violations).toMatchObject([{ ...at, message: MESSAGE }]);
});

test('a module that declares none is told so', () => {
  expect(judge([toPackage('pg')], []).violations[0]?.message).toContain('which declares none. ');
});

test.each([
  ['pg', 'postgres'],
  ['knex', 'postgres'],
  ['knex', 'mysql'],
  ['@prisma/client', 'postgresql'],
  ['ioredis', 'redisCluster'],
  ['@redis/client', 'redis'],
  ['@clickhouse/client', 'clickhouse'],
  ['amqplib', 'rabbitmq'],
  ['@opentelemetry/api', 'otel'],
  ['@testcontainers/postgresql', 'postgres'],
])('%s may be imported where %s is declared', (name, service) => {
  expect(judge([toPackage(name)], [service])).toEqual({ judged: 1, violations: [] });
});

test('a service of the test kit has to be declared', () => {
  expect(judge([fromKit('postgres'), fromKit('start')])).toEqual({ judged: 1, violations: [] });
  expect(judge([fromKit('rabbitmq')]).violations[0]?.message).toMatch(
    /^`rabbitmq` brings `rabbitmq`/,
  );
});

test('a class of the policy is declared by its name', () => {
  const effectOf = (name: string) => (name === '@acme/store' ? 'sql' : null);
  expect(judge([toPackage('@acme/store')], ['sql'], { effectOf }).violations).toEqual([]);
  expect(judge([toPackage('@acme/store')], ['postgres'], { effectOf }).violations).toHaveLength(1);
});

test.each([
  ['a package that brings no service', toPackage('lodash')],
  ['a type of a package', toPackage('ioredis', { typeOnly: true })],
  ['a file', buildEdgeTo({ kind: 'file', file: 'ioredis' })],
])('%s is not judged', (_, edge) => {
  expect(judge([edge])).toEqual({ judged: 0, violations: [] });
});

test('a package that is not installed is known by its name', () => {
  const edge = buildEdgeTo({ kind: 'unresolved', reason: 'not found' }, { specifier: 'ioredis' });
  expect(judge([edge]).violations).toHaveLength(1);
});
