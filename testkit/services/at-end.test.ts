import { afterEach, expect, test } from '@jest/globals';
import { openFileLedger } from '../ledger/file-ledger.js';
import { settle } from '../ledger/use-ledger.js';
import { atEnd } from './at-end.js';

const done: string[] = [];
afterEach(() => void done.splice(0));

const note = (what: string) => async () => void done.push(what);
const fail = () => Promise.reject(new Error('gone'));

test('without a ledger it is done once, when the process has nothing else to do', () => {
  for (const act of [note('one'), fail, note('other')]) atEnd(act);
  expect(done).toEqual([]);
  process.emit('beforeExit', 0);
  process.emit('beforeExit', 0);
  expect(done).toEqual(['one', 'other']);
});

test('with one it is done once, after the hooks of the file', async () => {
  const ledger = openFileLedger();
  for (const act of [note('one'), fail, note('other')]) atEnd(act);
  expect(done).toEqual([]);
  await settle(ledger).then(() => settle(ledger));
  expect(done).toEqual(['one', 'other']);
});
