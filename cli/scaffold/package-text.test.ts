import { expect, test } from '@jest/globals';
import { editPackage } from './package-text.js';

const WISHES = {
  scripts: { 'test:integration': 'lintel-jest' },
  packages: { pg: '^8.0.0', jest: '^30.0.0' },
};

const edit = (manifest: object): unknown =>
  JSON.parse(editPackage(JSON.stringify(manifest), WISHES));

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
  const once = editPackage('{\n\t"name": "a"\n}\n', WISHES);
  expect(once).toContain('\n\t"name": "a"');
  expect(editPackage(once, WISHES)).toBe(once);
});

test('what is no JSON is told', () => {
  expect(() => editPackage('{', WISHES)).toThrow(/^package\.json is no JSON: SyntaxError: /);
});
