import { expect, test } from '@jest/globals';
import { fileLedger, findFileLedger, openFileLedger } from './file-ledger.js';

test('where no ledger is kept of a file, it is said how to keep one', () => {
  expect(findFileLedger({})).toBeUndefined();
  expect(() => fileLedger()).toThrow('No ledger is kept of this file. Use the preset lintel/jest');
});

test('the ledger of a file is the same for all that it loads', () => {
  const ledger = openFileLedger();
  expect(fileLedger()).toBe(ledger);
  expect(findFileLedger(globalThis)).toBe(ledger);
});
