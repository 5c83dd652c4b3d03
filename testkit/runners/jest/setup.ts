import { expect } from '@jest/globals';
import { openFileLedger } from '../../ledger/file-ledger.js';
import { presetMatchers } from '../preset-matchers.js';

// Runs before each test file.
openFileLedger();
expect.extend(presetMatchers());
