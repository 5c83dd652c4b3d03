import { afterAll, expect } from 'vitest';
import { openFileLedger } from '../../ledger/file-ledger.js';
import { useLedger } from '../../ledger/use-ledger.js';
import { presetMatchers } from '../preset-matchers.js';

// Runs before each test file. Vitest runs what is to be done after all tests in reverse order, so
// that the ledger is looked at when the file’s own hooks have closed what they close.
useLedger(afterAll, openFileLedger());
expect.extend(presetMatchers());
