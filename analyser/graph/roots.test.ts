import { expect, test } from '@jest/globals';
import { layFiles, listLaid, type Laid } from './laid-files.js';
import { openManifests } from './manifests.js';
import { findRoots, type RootsGround } from './roots.js';

/** Whether a file is a root among others, as the rest of the ground tells. */
function isRoot(file: string, others: Laid = {}, part: Partial<RootsGround> = {}): boolean {
  const laid = { 'package.json': '{}', [file]: '', ...others };
  const [root, files] = [layFiles(laid), listLaid(laid)];
  const manifests = openManifests(root, files.all);
  const ground = { root, files, manifests, mentions: new Map(), isEntry: () => false };
  return findRoots({ ...ground, ...part }).has(file);
}

const json = (value: object): string => JSON.stringify(value);

const withPackage = (fields: object): Laid => ({ 'package.json': json(fields) });

test.each([
  'src/store.ts',
  'lib/deep/store.tsx',
  'store.js',
  'src/deep/main.ts',
  'src/jobs/index.ts',
])('nothing speaks for %s', (file) =>
  expect(isRoot(file, withPackage({ name: 'own' }))).toBe(false),
);

test('where there is no package.json every file may be one', () => {
  const laid = { 'src/store.ts': '', 'src/deep/other.ts': '' };
  const [root, files] = [layFiles(laid), listLaid(laid)];
  const ground = { root, files, manifests: openManifests(root, files.all) };
  const roots = findRoots({ ...ground, mentions: new Map(), isEntry: () => false });
  expect([...roots]).toEqual(Object.keys(laid));
});

test.each([
  [{ main: 'src/store.js' }],
  [{ main: './dist/store.js' }],
  [{ module: 'dist/esm/store.mjs' }],
  [{ types: 'dist/types/store.d.ts' }],
  [{ bin: './dist/store.js' }],
  [{ bin: { own: 'build/store.cjs' } }],
  [{ browser: { './x.js': './src/store.js' } }],
  [{ exports: './dist/store.js' }],
  [{ exports: { '.': { types: './dist/store.d.ts', import: './dist/store.js' } } }],
  [{ exports: { './*': './dist/*.js' } }],
  [{ exports: { './*': ['./lib/*.min.js'] } }],
  [{ imports: { '#store': './src/store.ts' } }],
  [{ scripts: { start: 'node --env-file=.env dist/store.js' } }],
  [{ scripts: { start: 'tsx "src/store.ts" && true' } }],
  [{ jest: { setupFiles: ['<rootDir>/src/store'] } }],
])('a package.json leads to src/store.ts: %j', (fields) => {
  expect(isRoot('src/store.ts', withPackage(fields))).toBe(true);
});

test.each([
  [{ main: 'dist/other.js' }],
  [{ exports: { './a/*': './dist/a/*.js' } }],
  [{ scripts: { start: 'node store' } }],
  [{ dependencies: { store: 'file:src/store.ts' } }],
  [{ files: ['src/store.ts'] }],
  [{ eslintConfig: { files: ['src/*.ts'] } }],
])('a package.json that does not: %j', (fields) => {
  expect(isRoot('src/store.ts', withPackage(fields))).toBe(false);
});

test('a package of a workspace leads to its own files', () => {
  const manifest = { 'packages/a/package.json': json({ main: 'dist/store.js' }) };
  expect(isRoot('packages/a/src/store.ts', manifest)).toBe(true);
  expect(isRoot('packages/b/src/store.ts', manifest)).toBe(false);
});

test.each([
  ...['vite.config.ts', 'packages/a/jest.config.cjs', '.eslintrc.cjs', 'a/.storybook/preview.tsx'],
  ...['src/button.stories.tsx', 'vitest.setup.ts', 'src/setupTests.ts', 'test/globalSetup.js'],
  ...['scripts/release.ts', 'db/migrations/001-users.ts', 'src/__mocks__/fs.ts', 'bench/sort.ts'],
  ...['index.ts', 'src/index.tsx', 'src/main.ts', 'server.js', 'src/cli.ts', 'gulpfile.js'],
])('a name or a folder may tell: %s', (file) => {
  expect(isRoot(file)).toBe(true);
});

test('a package of a workspace has beginnings of its own', () => {
  expect(isRoot('packages/a/src/main.ts', { 'packages/a/package.json': '{}' })).toBe(true);
  expect(isRoot('packages/a/src/main.ts')).toBe(false);
});

test.each([
  ['next', 'pages/about.tsx'],
  ['next', 'src/app/about/page.tsx'],
  ['nuxt', 'server/api/users.ts'],
  ['@sveltejs/kit', 'src/routes/about/+page.ts'],
  ['@remix-run/dev', 'app/routes/about.tsx'],
  ['@fastify/autoload', 'src/plugins/auth.ts'],
])('with %s %s is loaded by its folder', (name, file) => {
  expect(isRoot(file, withPackage({ devDependencies: { [name]: '1' } }))).toBe(true);
  expect(isRoot(file, withPackage({ devDependencies: { other: '1' } }))).toBe(false);
});

const mentions = (keys: Readonly<Record<string, readonly string[]>>) => ({
  mentions: new Map(Object.entries(keys)),
});

test.each([
  ['another source', { 'src/a.ts': ['store'] }, true],
  ['another one and itself', { 'src/a.ts': ['store'], 'src/store.ts': ['store'] }, true],
  ['itself alone', { 'src/store.ts': ['store'] }, false],
  ['none', { 'src/a.ts': ['other'] }, false],
])('src/store.ts is mentioned by %s', (_, keys, expected) => {
  expect(isRoot('src/store.ts', {}, mentions(keys))).toBe(expected);
});

test('what runs by itself is a root', () => {
  expect(isRoot('src/store.ts', {}, mentions({ 'src/store.ts': ['#!'] }))).toBe(true);
  expect(isRoot('src/store.ts', {}, mentions({ 'src/a.ts': ['#!'] }))).toBe(false);
});

test.each([
  ['index.html', '<script type="module" src="/src/store.ts"></script>'],
  ['nodemon.json', '{ "exec": "node src/store.js" }'],
  ['jest.json', '{ "setupFiles": ["<rootDir>/src/store"] }'],
  ['.github/workflows/ci.yml', 'run: node src/store.ts'],
  ['Dockerfile', 'CMD ["node", "dist/store.js"]'],
  ['src/page.vue', "<script>import { a } from './store'</script>"],
  ['tsconfig.json', '{ "files": ["src/store.ts"] }'],
  ['wrangler.toml', 'main = "src/store.ts"'],
])('%s may name a file', (file, text) => {
  expect(isRoot('src/store.ts', { [file]: text })).toBe(true);
});

test.each([
  ['package-lock.json', '{ "src/store.ts": {} }'],
  ['README.md', 'See src/store.ts.'],
  ['data.json', '{ "store": "stores" }'],
  ['large.json', `["src/store.ts"${' '.repeat(300_000)}]`],
])('%s tells nothing of what is loaded', (file, text) => {
  expect(isRoot('src/store.ts', { [file]: text })).toBe(false);
});

test('what the policy says is an entry is a root', () => {
  const isEntry = (file: string): boolean => file === 'src/store.ts';
  expect(isRoot('src/store.ts', {}, { isEntry })).toBe(true);
});
