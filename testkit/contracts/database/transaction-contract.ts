import { toCases, type ConformanceCase } from '../case.js';
import { TRANSACTION_DEMANDS } from './transaction-demands.js';
import type { TransactionSubject } from './transaction-subject.js';

/** The cases that all that runs transactions must pass, for `test.each`. */
export function transactionContract<Tx>(
  subject: TransactionSubject<Tx>,
): readonly ConformanceCase[] {
  return toCases(TRANSACTION_DEMANDS, subject);
}
