import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../policy/test-folder.js';
import { gitEnvironment } from './git-environment.js';

const makeFolder = useTestFolders();
const top = makeFolder({ '.git': 'gitdir: elsewhere', 'app/a.ts': '' });
const app = path.join(top, 'app');

const environmentOf = (environment: NodeJS.ProcessEnv, folder = app): NodeJS.ProcessEnv =>
  gitEnvironment(folder, { cwd: top, environment });

test('an environment that says nothing to git is left as it is', () => {
  expect(environmentOf({ HOME: '/home/dev' })).toEqual({ HOME: '/home/dev' });
});

test('where git’s folder is named without a work tree, its top is found', () => {
  const GIT_DIR = '/repo/.git/worktrees/linked';
  expect(environmentOf({ GIT_DIR })).toEqual({ GIT_DIR, GIT_WORK_TREE: top });
});

test('a work tree that is named holds, and paths are those of the caller', () => {
  const named = environmentOf({ GIT_DIR: '.git', GIT_WORK_TREE: '.', GIT_INDEX_FILE: 'index' });
  const absolute = { GIT_DIR: path.join(top, '.git'), GIT_WORK_TREE: top };
  expect(named).toEqual({ ...absolute, GIT_INDEX_FILE: 'index' });
  expect(environmentOf({ GIT_WORK_TREE: '.' })).toEqual({ GIT_WORK_TREE: top });
});

test('outside of all work trees only git’s folder is named', () => {
  const { root } = path.parse(top);
  expect(environmentOf({ GIT_DIR: '/repo' }, root)).toEqual({ GIT_DIR: '/repo' });
});
