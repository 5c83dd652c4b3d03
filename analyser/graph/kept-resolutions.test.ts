import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { memoryFiles } from '../store/memory-files.js';
import { stampOf } from './configuration-stamp.js';
import { openKeptResolutions } from './kept-resolutions.js';
import { layFiles, listLaid, type Laid } from './laid-files.js';
import { openResolver } from './resolver.js';

const PACKAGE = '{ "name": "own", "dependencies": { "far": "1" } }';
const FILES: Laid = { 'package.json': PACKAGE, 'src/a.ts': '', 'tsconfig.json': '{}' };

/** A project whose resolutions are kept in memory. */
function openProject(files: Laid = FILES) {
  const [root, cache, listed] = [layFiles(files), memoryFiles(), listLaid(files)];
  const open = (all = listed.all) =>
    openKeptResolutions({ root, cache, stamp: stampOf(root, all) });
  return { root, cache, listed, open };
}

/** Resolves a specifier in `src/a.ts` and keeps the answer. */
function resolve({ root, listed, open }: ReturnType<typeof openProject>, specifier: string) {
  const kept = open();
  const destination = openResolver({ root, files: listed, kept })('src/a.ts', specifier);
  kept.save();
  return destination;
}

test('what was found is known in the next run', () => {
  const project = openProject();
  const found = resolve(project, 'far');
  expect(found).toEqual({ kind: 'package', name: 'far' });
  expect(project.open().get('src', 'far')).toEqual(found);
});

test('what is kept is believed, and not looked for again', () => {
  const project = openProject();
  const kept = project.open();
  kept.put('src', 'far', { kind: 'package', name: 'elsewhere' });
  kept.save();
  expect(resolve(project, 'far')).toEqual({ kind: 'package', name: 'elsewhere' });
});

test('what leads nowhere is looked for in every run', () => {
  const project = openProject();
  expect(resolve(project, 'gone').kind).toBe('unresolved');
  expect(project.open().get('src', 'gone')).toBeUndefined();
  expect(project.cache.texts.size).toBe(0);
});

test('nothing is written where nothing is new', () => {
  const project = openProject();
  resolve(project, 'far');
  const kept = project.open();
  project.cache.texts.clear();
  kept.save();
  expect(project.cache.texts.size).toBe(0);
});

test.each([
  'package.json',
  'tsconfig.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
])('when %s changes, nothing that was kept holds', (file) => {
  const project = openProject({ ...FILES, [file]: PACKAGE });
  resolve(project, 'far');
  writeFileSync(path.join(project.root, file), `${PACKAGE} `);
  expect(project.open().get('src', 'far')).toBeUndefined();
});

test('when a file comes or goes, nothing that was kept holds', () => {
  const project = openProject();
  resolve(project, 'far');
  expect(
    project.open(new Set([...project.listed.all, 'src/b.ts'])).get('src', 'far'),
  ).toBeUndefined();
  expect(project.open(new Set()).get('src', 'far')).toBeUndefined();
});

test('a file that no list names is asked for again when it has gone', () => {
  const project = openProject({ ...FILES, 'dist/x.css': '' });
  expect(resolve(project, '../dist/x.css')).toEqual({ kind: 'asset', file: 'dist/x.css' });
  expect(project.open().get('src', '../dist/x.css')).toBeDefined();
  rmSync(path.join(project.root, 'dist/x.css'));
  expect(resolve(project, '../dist/x.css').kind).toBe('unresolved');
});

test('what is damaged counts for absent', () => {
  const project = openProject();
  resolve(project, 'far');
  const text = project.cache.texts.get('resolutions')!;
  project.cache.texts.set('resolutions', text.replace('far', 'fox'));
  expect(project.open().get('src', 'far')).toBeUndefined();
});
