import { expect } from '@jest/globals';
import { budgetMatchers } from '../../budgets/matcher.js';
import { openFileLedger } from '../../ledger/file-ledger.js';
import { takeBudgets } from '../run-budgets.js';

// Runs before each test file.
openFileLedger();
expect.extend(budgetMatchers(takeBudgets()));
