import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../../policy/test-folder.js';
import { birthOf } from '../alive.js';
import { Leases } from './leases.js';

const makeFolder = useTestFolders();

test('who was given the id of a user that has ended is no user', () => {
  const folder = makeFolder({ [String(process.pid)]: 'earlier' });
  expect(new Leases(folder).users()).toEqual([]);
});

test('a lease is there whole at any time: it is written beside and then takes its place', () => {
  const folder = makeFolder({ [String(process.pid)]: birthOf(process.pid) });
  const file = path.join(folder, String(process.pid));
  const before = statSync(file).ino;
  new Leases(folder).add(process.pid);
  expect(statSync(file).ino).not.toBe(before);
  expect(new Leases(folder).users()).toEqual([process.pid]);
});
