import { expect, test } from '@jest/globals';
import type { Link } from '../link-model.js';
import { buildEdge, buildEdgeTo, buildFile, buildProject } from '../project-builder.js';
import type { Edge, FileViolation, ProjectFile } from '../project-model.js';
import type { ModuleDeclaration, Reservation, Structure } from '../structure.js';
import { buildModules } from '../structure-builder.js';
import { options } from './options.js';
import { rule } from './rule.js';

const POOL = buildFile({ file: 'store/pool.ts', modules: ['store'] });
const toPool = (part: Partial<Link> = {}): Edge => buildEdge(POOL.file, part);
const toPackage = (name: string): Edge =>
  buildEdgeTo({ kind: 'package', name }, { specifier: name });
const toBuiltin = (name: string): Edge =>
  buildEdgeTo({ kind: 'builtin', name }, { specifier: `node:${name}` });

/** A file of the module `api`. */
const importing = (...edges: readonly Edge[]): ProjectFile =>
  buildFile({ file: 'api/load.ts', modules: ['api'], edges });

type Modules = Readonly<Record<string, Partial<ModuleDeclaration>>>;

function judgeIn(structure: Structure, file: ProjectFile, given: object = {}) {
  return rule.judge(buildProject([file, POOL], { structure }), options.parse(given));
}

const judge = (modules: Modules, ...edges: readonly Edge[]): readonly FileViolation[] =>
  judgeIn(buildModules({ store: {}, ...modules }), importing(...edges)).violations;

const messagesOf = (modules: Modules, ...edges: readonly Edge[]): string[] =>
  judge(modules, ...edges).map(({ message }) => message);

test('an import of a module that is not named is a finding on its specifier (C3)', () => {
  const [violation] = judge({ api: {} }, toPool({ line: 3, column: 22, start: 60, end: 70 }));
  expect(violation).toMatchObject({ file: 'api/load.ts', line: 3, column: 22, value: null });
  expect(violation).toMatchObject({ symbol: '<module>', span: { start: 60, end: 70 } });
});

test('the message names both modules, what may be used, and where to say otherwise', () => {
  const mayUse = { domain: 'the words', 'npm:zod': 'schemas' };
  expect(messagesOf({ api: { mayUse }, domain: {} }, toPool())).toEqual([
    '`./store/pool.ts` leads into the module `store`, which `api` may not use. ' +
      '`api` may use `domain` and `npm:zod`. ' +
      'Move the code, or add `store` to `modules.api.mayUse` with its reason.',
  ]);
});

test('where a module that may be used may itself use it, the message shows this way', () => {
  const domain = { mayUse: { store: 'rows become entities' } };
  const [message] = messagesOf({ api: { mayUse: { domain: 'the words' } }, domain }, toPool());
  expect(message).toContain(ROUTE);
});

const ROUTE =
  '`api` may use `domain`. Go through `domain`, which may use it (“rows become entities”), ' +
  'move the code, or add `store` to `modules.api.mayUse` with its reason.';

test('a module that names nothing may use nothing', () => {
  expect(messagesOf({ api: {} }, toPool())[0]).toContain('`api` may use nothing. Move the code');
});

test('each import is a finding of its own', () => {
  expect(judge({ api: {} }, toPool({ line: 1 }), toPool({ line: 2 }))).toHaveLength(2);
});

test.each([
  ['a module that is named', { api: { mayUse: { store: 'queries' } } }, toPool()],
  ['a package where packages are free', { api: {} }, toPackage('pg')],
  ['a builtin where packages are free', { api: {} }, toBuiltin('fs')],
  ['a file of its own module', { api: {} }, buildEdge('api/load.ts')],
  ['a file of no module', { api: {} }, buildEdge('free.ts')],
])('%s is no finding (C3)', (_, modules, edge) => {
  expect(judge(modules, edge)).toEqual([]);
});

test('an import of types counts, unless the option says that it does not (C3)', () => {
  const structure = buildModules({ api: {}, store: {} });
  const file = importing(toPool({ typeOnly: true }));
  expect(judgeIn(structure, file).violations).toHaveLength(1);
  expect(judgeIn(structure, file, { types: false })).toEqual({ judged: 0, violations: [] });
});

test('an asset belongs to modules as a file does (C3)', () => {
  const asset = buildFile({ file: 'store/tables.json', modules: ['store'] });
  const edge = buildEdgeTo({ kind: 'asset', file: asset.file });
  const structure = buildModules({ api: {}, store: {} });
  const project = buildProject([importing(edge)], { structure, placeOf: () => asset });
  expect(rule.judge(project, options.parse({})).violations).toHaveLength(1);
});

const LISTED = { mayUse: { 'npm:zod': 'schemas', 'npm:@scope/*': 'ours', 'node:fs': 'files' } };
const listed: Modules = { api: { ...LISTED, externals: 'listed' } };

test.each(['zod', '@scope/a'])('of listed packages %s is no finding (C3)', (name) => {
  expect(judge(listed, toPackage(name))).toEqual([]);
});

test.each(['fs', 'fs/promises'])('of listed builtins %s is no finding (C3)', (name) => {
  expect(judge(listed, toBuiltin(name))).toEqual([]);
});

test('a package that is not on the list is a finding, with the list (C3)', () => {
  expect(messagesOf(listed, toPackage('pg'))).toEqual([
    '`pg` (`npm:pg`) is not on the list of `api`. ' +
      '`api` may use `npm:zod`, `npm:@scope/*` and `node:fs`. ' +
      'Move the code, or add `npm:pg` to `modules.api.mayUse` with its reason.',
  ]);
});

test('so is a builtin, and a package that is not installed (C3)', () => {
  const missing = { kind: 'unresolved', reason: 'not found' } as const;
  const messages = messagesOf(listed, toBuiltin('net'), buildEdgeTo(missing, { specifier: 'a/b' }));
  expect(messages[0]).toContain('`node:net` is not on the list of `api`.');
  expect(messages[1]).toContain('`a/b` (`npm:a`) is not on the list of `api`.');
});

test('the way through a module is shown for packages too', () => {
  const store = { mayUse: { 'npm:pg': 'one pool' } };
  const api = { mayUse: { store: 'queries' }, externals: 'listed' } as const;
  expect(messagesOf({ api, store }, toPackage('pg'))[0]).toContain(
    'Go through `store`, which may use it (“one pool”), move the code,',
  );
});

/** What is said of `api` when it imports `pg`, and some reservations hold. */
function judgeReserved(...packages: readonly Partial<Reservation>[]): string[] {
  const given = packages.map((it) => ({ name: 'pg', onlyIn: ['store'], because: 'a pool', ...it }));
  const structure = { ...buildModules({ api: {}, store: {} }), packages: given };
  const { violations } = judgeIn(structure, importing(toPackage('pg')));
  return violations.map(({ message }) => message);
}

test('a package that belongs to other modules is a finding (C3)', () => {
  expect(judgeReserved({})).toEqual([
    '`pg` may be imported in `store` only (“a pool”); this file is of `api`. ' +
      'Ask `store` for what it brings, or extend `packages.pg.onlyIn`.',
  ]);
});

test('a package that belongs to nobody is a finding everywhere (C3)', () => {
  expect(judgeReserved({ onlyIn: [] })).toEqual([
    '`pg` may not be imported at all (“a pool”). Remove the import.',
  ]);
});

test('of several entries for a package the narrowest holds', () => {
  const wide = { name: 'p*' };
  expect(judgeReserved(wide, { onlyIn: ['api'] })).toEqual([]);
  expect(judgeReserved(wide, { name: 'pg-*' })).toHaveLength(1);
});

const RESERVED: Reservation = { name: 'pg', onlyIn: ['api'], because: 'a pool' };

test('the owner of a package needs no second permission for it', () => {
  const structure = { ...buildModules({ ...listed, store: {} }), packages: [RESERVED] };
  expect(judgeIn(structure, importing(toPackage('pg'))).violations).toEqual([]);
});

test('a package is reserved against files of no module too (C3)', () => {
  const structure = { ...buildModules({}), packages: [RESERVED] };
  const file = buildFile({ edges: [toPackage('pg')] });
  expect(judgeIn(structure, file).violations[0]?.message).toContain('this file is of no module.');
});

test('a file of two modules needs the leave of both', () => {
  const structure = buildModules({ api: { mayUse: { store: 'x' } }, web: {}, store: {} });
  const file = { ...importing(toPool()), modules: ['api', 'web'] };
  expect(judgeIn(structure, file).violations[0]?.message).toContain('`web` may not use');
});

test('into a file of two modules the leave for one is enough', () => {
  const structure = buildModules({ api: { mayUse: { ports: 'x' } }, ports: {}, store: {} });
  const port = buildFile({ file: 'store/port.ts', modules: ['store', 'ports'] });
  const project = buildProject([importing(buildEdge(port.file)), port], { structure });
  expect(rule.judge(project, options.parse({})).violations).toEqual([]);
});

test('where no modules and no packages are declared nothing is judged', () => {
  const file = importing(toPool());
  expect(judgeIn(buildModules({}), file)).toEqual({ judged: 0, violations: [] });
  expect(judgeIn(buildModules({ api: { mayUse: { store: '' } } }), file).judged).toBe(1);
});
