import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { useTestFolders } from '../../policy/test-folder.js';
import { listEntries, type Manifest } from './list-entries.js';
import { installPacked } from './packed.js';
import { reachFiles } from './reach-files.js';

// Our own manifest.
const MANIFEST = JSON.parse(
  readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8'),
) as Manifest & { readonly dependencies: object; readonly peerDependencies: object };

const project = useTestFolders()({ 'package.json': '{ "type": "module" }' });
const installed = installPacked(project, [...Object.keys(MANIFEST.dependencies), 'eslint']);

const PACKED = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)));

const ENTRIES = listEntries(MANIFEST);

/** What is started or read by its path, and so named by no import and no manifest. */
const STARTED = [
  ...[
    'analyser/run/reader',
    'testkit/keeper',
    'testkit/clickhouse-front',
    'define-config',
    'testkit/telemetry-receiver',
  ],
  ...['vitest/setup', 'vitest/global-setup', 'report-page/main'],
  ...['transform', 'setup', 'global-setup', 'global-teardown'].map((name) => `cjs/jest/${name}`),
].map((name) => `dist/${name}.js`);

function reach(entries: readonly string[]): readonly string[] {
  const reached = reachFiles(entries.map((entry) => path.join(installed, entry)));
  return Array.from(reached, (file) => path.relative(installed, file)).toSorted();
}

test('the package has what its manifest names', () => {
  expect(ENTRIES.filter((entry) => !PACKED.includes(entry))).toEqual([]);
  expect(ENTRIES.length).toBeGreaterThan(10);
});

test('it holds the code and the declarations that its entries need, and no other', () => {
  const code = PACKED.filter((file) => /^dist\/.*(?:\.js|\.d\.ts)$/.test(file));
  expect(reach([...ENTRIES.filter((file) => !file.endsWith('.json')), ...STARTED])).toEqual(
    code.toSorted(),
  );
});

test('beside code it holds documents, schemas, templates and the style of the report', () => {
  const others = PACKED.filter((file) => !/^dist\/.*(?:\.js|\.d\.ts)$/.test(file));
  const known =
    /^(?:(?:README|CHANGELOG)\.md|LICENSE|package\.json|docs\/.*\.(?:md|svg|png)|templates\/.*)$/;
  const shipped = /^dist\/(?:rules\/[\w-]+\/README\.md|schema\/\w+\.json|report-page\/page\.css)$/;
  const rest = others.filter((file) => !known.test(file) && !shipped.test(file));
  expect(rest).toEqual(['dist/cjs/package.json']);
});

test('it holds no test, and nothing that only tests use', () => {
  const own = PACKED.filter((file) => !file.startsWith('templates/'));
  const tests = /\.test\.|\.soak\.|\bproof\b|-builder|samples/;
  expect(own.filter((file) => tests.test(file))).toEqual([]);
});

/** Notes what a process loads, as a module and as CommonJS. */
const WATCH = `
import Module, { register } from 'node:module';
import { writeSync } from 'node:fs';
const hook = "import { writeSync } from 'node:fs';"
  + "export const load = (url, context, next) => (writeSync(1, url + '\\\\n'), next(url, context));";
register('data:text/javascript,' + encodeURIComponent(hook));
const load = Module._load;
Module._load = (name, ...rest) => (writeSync(1, 'required:' + name + '\\n'), load(name, ...rest));
`;

/** The packages that are loaded along with an entry of the package. */
function packagesBehind(entry: string): readonly string[] {
  const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
  const args = ['--import', watch, '--input-type=module', '--eval', `await import('${entry}')`];
  const said = execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  const named = said.matchAll(/(?:node_modules\/|required:)((?:@[\w.-]+\/)?[\w.-]+)/g);
  return [...new Set(Array.from(named, ([, name = '']) => name))];
}

const FOREIGN = Object.keys(MANIFEST.peerDependencies).filter((name) => name !== 'eslint');

test.each(['lintel', 'lintel/eslint-plugin', 'lintel/testkit'])(
  'importing %s loads no driver of a service, and nothing that runs tests',
  (entry) => {
    const loaded = packagesBehind(entry);
    expect(loaded).toContain('lintel');
    expect(loaded.filter((name) => FOREIGN.includes(name))).toEqual([]);
  },
);

test('what is loaded is seen, be it a module or required', () => {
  expect(packagesBehind('eslint')).toEqual(expect.arrayContaining(['eslint', 'espree']));
});
