import {
  transactionSubject,
  type Located,
  type Runner,
} from '../../../../integration/platform/database/transaction-subject.js';
import type { Transaction } from '../../../../integration/platform/database/transaction.js';
import { Transactions } from '../../../../integration/platform/database/transactions.js';
import type { Mutant } from '../../proof/mutants.js';
import type { TransactionSubject } from '../transaction-subject.js';
import { BrokenSource } from './broken-source.js';
import { RUN_BREAKAGES, type BreakRun } from './run-breakages.js';
import { WIRE_BREAKAGES, type WireBreakage } from './wire-breakages.js';

type Mutants = readonly Mutant<TransactionSubject<Transaction>>[];

/** For each case transactions that it alone catches, made of whole ones. */
export function transactionMutants(db: Located): Mutants {
  const wires = WIRE_BREAKAGES.map(([caughtBy, breaks, breakage]) => {
    const subject = transactionSubject(db, (url, max) => overWire(url, max, breakage));
    return { caughtBy, breaks, subject };
  });
  return [...wires, ...runMutants(db)];
}

function runMutants(db: Located): Mutants {
  return RUN_BREAKAGES.map(([caughtBy, breaks, run]) => {
    const make = (url: string, max: number) => breakRun(overWire(url, max, {}), run, db);
    return { caughtBy, breaks, subject: transactionSubject(db, make) };
  });
}

function overWire(url: string, max: number, breakage: WireBreakage): Runner {
  const source = new BrokenSource(url, max, breakage);
  const transactions = new Transactions(source);
  return {
    run: (work, options) => transactions.run(work, { attempts: 5, ...options }),
    [Symbol.asyncDispose]: async () => source.end(),
  };
}

function breakRun(whole: Runner, run: BreakRun, db: Located): Runner {
  return {
    // What a broken run gives is not what was promised.
    run: (work, options = {}) => run({ whole, work, options, db }) as Promise<never>,
    [Symbol.asyncDispose]: () => whole[Symbol.asyncDispose](),
  };
}
