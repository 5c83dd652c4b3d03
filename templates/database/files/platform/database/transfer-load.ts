import { setTimeout as sleep } from 'node:timers/promises';
import { AccountRepository } from './account-repository.js';
import type { DatabasePool } from './pool.js';
import type { Queryable } from './queryable.js';
import { openAccounts } from './seed.js';
import { Transactions } from './transactions.js';
import { transfer, type Transfer } from './transfers.js';

/** What the payer of each pair has before the load. */
const WHOLE = 1_000_000n;

/** A pair of accounts, and how many transfers between them were acknowledged. */
interface Pair {
  readonly order: Transfer;
  readonly acknowledged: bigint;
}

/** Transfers of one cent at a time, between pairs of accounts, until they fail. */
export class TransferLoad {
  private constructor(private readonly pairs: readonly Promise<Pair>[]) {}

  /** Begins with so many pairs, and no other accounts. */
  static async begin(db: Queryable, pool: DatabasePool, count: number): Promise<TransferLoad> {
    const transactions = new Transactions(pool);
    const orders = await openPairs(db, count);
    return new TransferLoad(orders.map((order) => transferUntilLost(transactions, order)));
  }

  /** The pairs that have lost an acknowledged transfer, or a half of one. The last may be unknown. */
  async findUnsound(db: Queryable): Promise<readonly Pair[]> {
    const unsound: Pair[] = [];
    for (const pair of await Promise.all(this.pairs)) {
      if (!(await isSound(db, pair))) unsound.push(pair);
    }
    return unsound;
  }
}

async function openPairs(db: Queryable, count: number): Promise<readonly Transfer[]> {
  const balances = Array.from({ length: count }, () => [WHOLE, 0n]);
  const ids = await openAccounts(db, balances.flat());
  return balances.map((_, at) => ({ from: ids[2 * at]!, to: ids[2 * at + 1]!, amount: 1n }));
}

async function isSound(db: Queryable, { order, acknowledged }: Pair): Promise<boolean> {
  const accounts = new AccountRepository(db);
  const [payer, payee] = [await accounts.find(order.from), await accounts.find(order.to)];
  const moved = payee!.balance;
  const isWhole = payer!.balance + moved === WHOLE;
  return isWhole && (moved === acknowledged || moved === acknowledged + 1n);
}

async function transferUntilLost(transactions: Transactions, order: Transfer): Promise<Pair> {
  const tryOnce = () => transfer(transactions, order).then(() => true);
  let acknowledged = 0n;
  while (await tryOnce().catch(() => false)) acknowledged += 1n;
  return { order, acknowledged };
}

/** Waits until a query finds something. */
export async function untilFound(db: Queryable, query: string): Promise<void> {
  while ((await db.query(query)).rowCount === 0) await sleep(5);
}
