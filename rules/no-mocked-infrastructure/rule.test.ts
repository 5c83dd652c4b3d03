import { expect, test } from '@jest/globals';
import { buildManifest } from '../manifest-builder.js';
import type { MockFact } from '../outline-model.js';
import {
  buildEdge,
  buildEdgeTo,
  buildFile,
  buildOutline,
  buildProject,
} from '../project-builder.js';
import type { Edge, Project, ProjectFile } from '../project-model.js';
import { options, type NoMockedInfrastructureOptions } from './options.js';
import { rule } from './rule.js';

const PLACE = { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 1 };

const mockOf = (target: string | null): MockFact => ({ ...PLACE, callee: 'jest.mock', target });

/** A test of integration, by its path, that replaces something. */
function testOf(target: string | null, part: Partial<ProjectFile> = {}): ProjectFile {
  const outline = buildOutline({ mocks: [mockOf(target)] });
  return buildFile({ file: 'src/store.integration.test.ts', isTest: true, outline, ...part });
}

type Given = Partial<NoMockedInfrastructureOptions>;

function judge(files: readonly ProjectFile[], given: Given = {}, part: Partial<Project> = {}) {
  return rule.judge(buildProject(files, part), options.parse(given));
}

const messagesOf = (...args: Parameters<typeof judge>): string[] =>
  judge(...args).violations.map(({ message }) => message);

const toPackage = (name: string): Edge =>
  buildEdgeTo({ kind: 'package', name }, { specifier: name });

const END =
  'Start the service and let the test meet it, or move what needs the mock into a unit test.';

test('a mock of a driver is a finding (C4)', () => {
  expect(messagesOf([testOf('pg')])).toEqual([
    '`jest.mock` replaces `pg`, which is infrastructure, in a test of integration ' +
      `(its path says integration). ${END}`,
  ]);
});

test.each(['./db.js', './db', './db.ts'])(
  'a mock of the file %s that leads to a driver is a finding',
  (target) => {
    const store = buildFile({ file: 'src/db.ts', edges: [buildEdge('src/pool.ts')] });
    const pool = buildFile({ file: 'src/pool.ts', edges: [toPackage('pg')] });
    expect(messagesOf([testOf(target), store, pool])).toEqual([
      '`jest.mock` replaces `src/db.ts`, which leads to `src/pool.ts` → `pg`, in a test of integration ' +
        `(its path says integration). ${END}`,
    ]);
  },
);

test.each([
  ['../src/db.js', 'src/db.ts'],
  ['./db', 'src/db/index.ts'],
  ['./db.jsx', 'src/db.tsx'],
])('%s is found at %s', (target, file) => {
  expect(messagesOf([testOf(target), buildFile({ file, edges: [toPackage('pg')] })])).toHaveLength(
    1,
  );
});

test('a mock of an alias is followed by the import of the same name', () => {
  const edge = buildEdge('src/db.ts', { specifier: '@/db' });
  const store = buildFile({ file: 'src/db.ts', edges: [toPackage('pg')] });
  expect(messagesOf([testOf('@/db', { edges: [edge] }), store])).toHaveLength(1);
});

test.each([
  ['what brings no service', 'lodash'],
  ['what is not told', null],
  ['a file that is not there', './gone.js'],
  ['a file that leads nowhere', './clock.js'],
])('a mock of %s is no finding', (_, target) => {
  const clock = buildFile({
    file: 'src/clock.ts',
    edges: [buildEdge('src/store.ts', { typeOnly: true })],
  });
  const store = buildFile({ file: 'src/store.ts', edges: [toPackage('pg')] });
  expect(messagesOf([testOf(target), clock, store])).toEqual([]);
});

test.each([
  ['src/store.test.ts', false],
  ['src/integrations.test.ts', false],
  ['integration/store.test.ts', true],
  ['e2e/store.test.ts', true],
  ['src/store-e2e.test.ts', true],
])('whether %s claims to be a test of integration: %s', (file, claims) => {
  expect(judge([testOf('pg', { file })]).judged).toBe(claims ? 1 : 0);
});

test('a test module with services claims it, and one without does not', () => {
  const file = testOf('pg', { file: 'src/store.test.ts', testModules: ['database'] });
  expect(messagesOf([file], {}, { structure: buildManifest() })).toEqual([
    '`jest.mock` replaces `pg`, which is infrastructure, in a test of integration ' +
      `(the test module \`database\` uses postgres). ${END}`,
  ]);
  expect(messagesOf([file], {}, { structure: buildManifest({ services: [] }) })).toEqual([]);
});

test('a helper of such a test may replace nothing either', () => {
  const edges = [buildEdge('src/fixtures/db.ts')];
  const helper = testOf('pg', { file: 'src/fixtures/db.ts', isTest: false });
  const [violation] = judge([testOf(null, { edges }), helper]).violations;
  expect(violation?.file).toBe('src/fixtures/db.ts');
  expect(violation?.message).toContain('(`src/store.integration.test.ts` imports it)');
});

test.each([
  ['pg-mem', 'PostgreSQL'],
  ['ioredis-mock', 'Redis'],
  ['@acme/fake-store', 'a service'],
])('%s stands in for %s', (name, service) => {
  expect(
    messagesOf([testOf(null, { edges: [toPackage(name)] })], { doubles: ['@acme/fake-*'] }),
  ).toEqual([
    `\`${name}\` stands in for ${service} in memory, in a test of integration ` +
      `(its path says integration). ${END.replace('mock', 'double')}`,
  ]);
});

const effectOf = (name: string) => (name === 'undici' ? 'http' : null);

test.each<[string, Given, number]>([
  ['pg', {}, 1],
  ['pg', { allow: ['pg'] }, 0],
  ['pg', { allow: ['postgres'] }, 0],
  ['./db', {}, 1],
  ['./db', { allow: ['src/d*.ts'] }, 0],
  ['undici', {}, 0],
  ['undici', { allow: [] }, 1],
])('a mock of %s under the options %j: %s findings', (target, given, count) => {
  const store = buildFile({ file: 'src/db.ts', edges: [toPackage('pg')] });
  expect(messagesOf([testOf(target), store], given, { effectOf })).toHaveLength(count);
});
