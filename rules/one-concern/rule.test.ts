import { expect, test } from '@jest/globals';
import type { Link } from '../link-model.js';
import { buildEdge, buildEdgeTo, buildFile, buildProject } from '../project-builder.js';
import type { Edge, Project, ProjectFile, ProjectJudgement } from '../project-model.js';
import { NO_STRUCTURE, type TestModule } from '../structure.js';
import { rule } from './rule.js';

const CLASSES: Readonly<Record<string, string>> = {
  pg: 'sql',
  knex: 'sql',
  ioredis: 'cache',
  amqplib: 'queue',
  'node:fs': 'files',
  react: 'ui',
};
const effectOf: Project['effectOf'] = (name) => CLASSES[name] ?? null;
const EFFECTS = { sql: ['pg', 'knex'], cache: ['ioredis'], queue: ['amqplib'], files: ['node:fs'] };

const uses = (name: string, line: number, part: Partial<Link> = {}): Edge =>
  buildEdgeTo({ kind: 'package', name }, { specifier: name, line, ...part });

const importing = (...edges: readonly Edge[]): ProjectFile =>
  buildFile({ file: 'src/orders.ts', edges });

function judge(file: ProjectFile, tests: readonly TestModule[] = []): ProjectJudgement {
  const structure = { ...NO_STRUCTURE, effects: EFFECTS, tests };
  return rule.judge(buildProject([file], { structure, effectOf }), {});
}

const [PG, REDIS] = [uses('pg', 1), uses('ioredis', 2)];

test('a file with effects of two classes mixes concerns (C4)', () => {
  const [violation] = judge(importing(PG, REDIS)).violations;
  expect(violation).toMatchObject({ file: 'src/orders.ts', line: 2, value: 2, limit: 1 });
});

test('the message names the imports of each class, and the cut (C4)', () => {
  const [violation] = judge(importing(PG, REDIS, uses('knex', 3))).violations;
  expect(violation?.message).toBe(MIXED);
});

const MIXED =
  'The module mixes 2 concerns: sql (`pg` in line 1, `knex` in line 3) and cache (`ioredis` in ' +
  'line 2). Leave sql here, move what uses `ioredis` to `orders-cache.ts`, and hand in what is ' +
  'offered there. Where they have to meet, name the file in `compositionRoots` with its reason.';

test('the concern that most names are imported for stays', () => {
  const names = ['Redis', 'Cluster'].map((name) => ({ name, local: name, typeOnly: false }));
  const [violation] = judge(importing(PG, uses('ioredis', 2, { names }))).violations;
  expect(violation?.message).toContain(
    'Leave cache here, move what uses `pg` to `orders-sql.ts`, and',
  );
});

test('three concerns make two moves', () => {
  const { violations } = judge(importing(PG, REDIS, uses('amqplib', 5)));
  expect(violations[0]?.message).toContain(
    'move what uses `ioredis` to `orders-cache.ts` and what uses `amqplib` to `orders-queue.ts`,',
  );
  expect(violations).toMatchObject([{ value: 3 }]);
});

test.each([
  ['effects of one class', importing(PG, uses('knex', 2))],
  ['packages without effects', importing(PG, uses('zod', 2))],
  ['types', importing(PG, uses('ioredis', 2, { typeOnly: true }))],
  ['files of the project', importing(PG, buildEdge('cache.ts'))],
  ['nothing', importing()],
])('%s are no second concern (C4)', (_, file) => {
  expect(judge(file)).toEqual({ judged: 1, violations: [] });
});

test.each(['dynamic-import', 'require', 're-export'] as const)('a %s counts (C4)', (kind) => {
  expect(judge(importing(PG, uses('ioredis', 2, { kind }))).violations).toHaveLength(1);
});

test('a builtin counts where the policy names it (C4)', () => {
  const edge = buildEdgeTo({ kind: 'builtin', name: 'fs' });
  expect(judge(importing(PG, edge)).violations).toHaveLength(1);
});

test('in a composition root concerns meet (C4)', () => {
  const file = { ...importing(PG, REDIS), compositionRoot: 'wires the server' };
  expect(judge(file)).toEqual({ judged: 0, violations: [] });
});

/** The test module `orders` with some services, and a file of it. */
function judgeTest(services: readonly string[], ...edges: readonly Edge[]): ProjectJudgement {
  const lists = { files: ['src/**'], services, covers: [], budgets: [] };
  const module = { name: 'orders', purpose: 'orders are kept', ...lists };
  return judge({ ...importing(...edges), testModules: ['orders'] }, [module]);
}

test.each([
  ['services', ['postgres', 'redis']],
  ['a service that has several forms', ['postgres', 'redis-cluster']],
  ['effect classes', ['sql', 'cache']],
])('a test module may mix what it names as %s (C4)', (_, services) => {
  expect(judgeTest(services, PG, REDIS)).toEqual({ judged: 1, violations: [] });
});

test('what a test reaches besides the services of its module is a finding (C4)', () => {
  const [violation] = judgeTest(['postgres'], PG, REDIS).violations;
  expect(violation).toMatchObject({ line: 2, value: 2, limit: 1 });
  expect(violation?.message).toBe(FOREIGN);
});

const FOREIGN =
  'The test module `orders` is there for `postgres`, and this file reaches cache (`ioredis` in ' +
  'line 2) as well. Move what uses it to a test module of its own, or add `redis` to ' +
  '`tests.orders.services`.';

test('an effect that no service brings is allowed by its class', () => {
  const { violations } = judgeTest(['postgres'], uses('react', 3));
  expect(violations[0]?.message).toContain('or add `ui` to `tests.orders.services`.');
});

test('a test module that names no services is judged as any module (C4)', () => {
  expect(judgeTest([], PG).violations).toEqual([]);
  expect(judgeTest([], PG, REDIS).violations[0]?.message).toContain('mixes 2 concerns');
});

test('where the policy names no effects nothing is judged', () => {
  const project = buildProject([importing(PG, REDIS)], { structure: NO_STRUCTURE, effectOf });
  expect(rule.judge(project, {})).toEqual({ judged: 0, violations: [] });
});
