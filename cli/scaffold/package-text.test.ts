import { expect, test } from '@jest/globals';
import { editPackage } from './package-text.js';

const WISHES = {
  scripts: { 'test:integration': 'lintel-jest' },
  packages: { pg: '^8.0.0', jest: '^30.0.0' },
};

const edit = (manifest: object): unknown =>
  JSON.parse(editPackage(JSON.stringify(manifest), WISHES).text);

test('npm’s placeholder of a test script is replaced', () => {
  const scripts = { test: 'echo "Error: no test specified" && exit 1' };
  expect(edit({ scripts })).toMatchObject({
    scripts: { 'test:integration': 'lintel-jest', test: 'lintel-jest' },
  });
});

test('any other script stays', () => {
  const scripts = { test: 'vitest', 'test:integration': 'mine' };
  expect(edit({ scripts })).toMatchObject({ scripts });
});

test('packages that are there keep their versions and their places', () => {
  const manifest = { dependencies: { pg: '8.1.0' }, devDependencies: { jest: '29.0.0', a: '1' } };
  expect(edit(manifest)).toEqual({
    dependencies: { pg: '8.1.0' },
    devDependencies: { a: '1', jest: '29.0.0' },
    scripts: { 'test:integration': 'lintel-jest', test: 'lintel-jest' },
  });
});

test('a second edit changes nothing, and the indent is the file’s own', () => {
  const { text, written } = editPackage('{\n\t"name": "a"\n}\n', WISHES);
  expect(text).toContain('\n\t"name": "a"');
  expect(editPackage(text, WISHES, written)).toEqual({ text, written });
});

test('what is no JSON is told', () => {
  expect(() => editPackage('{', WISHES)).toThrow(/^package\.json is no JSON: SyntaxError: /);
});

const WRITTEN = { scripts: {}, packages: { pg: '^7.0.0' } };

const packagesAfter = (devDependencies: object): object => {
  const { text } = editPackage(JSON.stringify({ devDependencies }), WISHES, WRITTEN);
  return (JSON.parse(text) as { devDependencies: object }).devDependencies;
};

test.each([
  ['is raised where it is as it was written', { pg: '^7.0.0' }, { pg: '^8.0.0' }],
  ['stays where somebody has changed it', { pg: '7.9.1' }, { pg: '7.9.1' }],
  ['stays away where somebody has removed it', {}, {}],
])('a package that was written before %s', (_title, before, after) => {
  expect(packagesAfter(before)).toEqual({ ...after, jest: '^30.0.0' });
});

test('packages in an order of somebody’s own keep it, and new ones come last', () => {
  expect(Object.keys(packagesAfter({ z: '1', a: '1' }))).toEqual(['z', 'a', 'jest']);
});

test('without an own way to run them, no script of that name is written', () => {
  const { text } = editPackage('{}', { scripts: {}, packages: {} });
  expect(JSON.parse(text)).not.toHaveProperty('scripts.test');
});

test('a text that has all that is wished for stays as it is, whatever its form', () => {
  const own = '\uFEFF{ "scripts": { "a": "b" },\n\n "devDependencies": { "pg": "1" } }';
  const wishes = { scripts: { a: 'c' }, packages: { pg: '2' } };
  expect(editPackage(own, wishes).text).toBe(own);
});

test('a byte order mark stays', () => {
  expect(editPackage('\uFEFF{}', WISHES).text).toMatch(/^\uFEFF\{\n/);
});
