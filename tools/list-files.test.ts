import { expect, test } from '@jest/globals';
import { useTestFolders } from '../policy/test-folder.js';
import { listFiles, listRules } from './list-files.js';

const makeFolder = useTestFolders();

test('own files are listed in order, and what is installed, built or hidden is not', () => {
  const others = { 'node_modules/a.ts': '', 'dist/a.ts': '', 'fixtures/a.ts': '', '.git/a': '' };
  const root = makeFolder({ 'b.ts': '', 'a/c.ts': '', ...others });
  expect(listFiles(root)).toEqual([`${root}/a/c.ts`, `${root}/b.ts`]);
});

test('the folders of rules/ are listed, and its files are not', () => {
  const { ofFiles, ofProjects } = listRules();
  expect(ofFiles).toEqual(expect.arrayContaining(['file-length', 'parse-error']));
  expect([...ofFiles, ...ofProjects]).not.toContain('index.ts');
});
