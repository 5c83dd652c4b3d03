import type { Demand } from '../case.js';
import type { TransactionExtra } from './transaction-subject.js';
import {
  Meeting,
  onTransactions,
  type AnyTransactions,
  type TransactionLook as Look,
  type TransactionTrial,
} from './transaction-trial.js';

const demand = (title: string, look: Look, needs?: TransactionExtra): Demand<AnyTransactions> => ({
  title,
  check: (subject) => onTransactions(subject, look),
  ...(needs && { needs }),
});

const OWN_ERROR = new Error('the work’s own');
const SNAPSHOT = { isolation: 'repeatable read' } as const;
const SERIAL = { isolation: 'serializable' } as const;

/** Work that gives nothing back is work too. */
const commits: Look = async ({ on, run, a }) => {
  await run(async (tx) => void (await on.set(tx, a, 1)));
  const seen = await on.peek(a);
  return seen === 1 ? null : `Work wrote 1; after its commit everyone sees ${seen}.`;
};

const handsOnResult: Look = async ({ run }) => {
  const ending = await run(async () => 42);
  const isRight = ending.kind === 'value' && ending.value === 42;
  return isRight ? null : `The work gave 42; the transaction ended with ${JSON.stringify(ending)}.`;
};

const failWith = (trial: TransactionTrial) => (tx: unknown) =>
  trial.on.set(tx, trial.a, 1).then(() => Promise.reject(OWN_ERROR));

const rollsBack: Look = async (trial) => {
  await trial.run(failWith(trial));
  const seen = await trial.on.peek(trial.a);
  return seen === null ? null : `Work wrote ${seen} and failed; everyone sees what it wrote.`;
};

const handsOnError: Look = async (trial) => {
  const ending = await trial.run(failWith(trial));
  const isRight = ending.kind === 'error' && ending.error === OWN_ERROR;
  return isRight ? null : 'The error of the work is not what the transaction rejects with.';
};

const beginsAnew: Look = async (trial) => {
  await trial.run(failWith(trial));
  const before = await trial.on.peek(trial.a);
  for (let next = 0; next < trial.on.connections; next += 1) await trial.put(trial.b, next);
  const isSame = (await trial.on.peek(trial.a)) === before;
  return isSame ? null : 'A later transaction has committed what failed work had written.';
};

const givesConnectionBack: Look = async (trial) => {
  for (let call = 0; call < trial.on.connections; call += 1) await trial.run(failWith(trial));
  const { kind } = await trial.run(async () => true);
  return kind === 'value' ? null : 'After as many failures as it has connections, none is left.';
};

const admitsRollback: Look = async ({ on, run, a }) => {
  const { kind } = await run(async (tx) => {
    await on.set(tx, a, 1);
    return on.set(tx, a, -1).catch(() => true);
  });
  const isLie = kind === 'value' && (await on.peek(a)) !== 1;
  return isLie ? 'It calls work done that the database has rolled back.' : null;
};

const refusesLate: Look = async ({ on, run, a }) => {
  const kept: unknown[] = [];
  await run(async (tx) => kept.push(tx));
  await on.set(kept[0], a, 1).catch(() => undefined);
  return (await on.peek(a)) === null ? null : 'It wrote in a transaction that had ended.';
};

const keepsSnapshot: Look = async (trial) => {
  await trial.put(trial.a, 1);
  const reads: (number | null)[] = [];
  await trial.run(async (tx) => reads.push(...(await trial.readTwice(tx, 2))), SNAPSHOT);
  const isSteady = reads[0] === 1 && reads[1] === 1;
  return isSteady ? null : `A snapshot held 1; within it ${reads.join(', then ')} was read.`;
};

const keepsIsolationToItself: Look = async (trial) => {
  await useAll(trial);
  await trial.put(trial.a, 1);
  const reads: (number | null)[] = [];
  await trial.run(async (tx) => reads.push(...(await trial.readTwice(tx, 2))));
  return reads[1] === 2 ? null : 'An isolation that one transaction asked for holds for the next.';
};

/** Isolated transactions on all connections at once. */
async function useAll(trial: TransactionTrial): Promise<void> {
  const meeting = new Meeting(trial.on.connections);
  const runs = Array.from({ length: trial.on.connections }, () =>
    trial.run(() => meeting.arrive(), SNAPSHOT),
  );
  await Promise.all(runs);
}

/** Each of two reads both numbers, and empties its own while the other is there. */
const preventsSkew: Look = async (trial) => {
  for (const key of trial.both) await trial.put(key, 1);
  const meeting = new Meeting(2);
  const start = (own: string) => trial.run((tx) => empty(trial, own, { tx, meeting }), SERIAL);
  await Promise.all(trial.both.map(start));
  const left = await trial.peekBoth();
  return left.join() === '0,0' ? 'Each of two relied on what the other was changing.' : null;
};

interface Round {
  readonly tx: unknown;
  readonly meeting: Meeting;
}

async function empty({ on, a, b }: TransactionTrial, own: string, { tx, meeting }: Round) {
  const [first, second] = [await on.get(tx, a), await on.get(tx, b)];
  await meeting.arrive();
  if ((first ?? 0) + (second ?? 0) > 1) await on.set(tx, own, 0);
  return true;
}

const retries: Look = async (trial) => {
  let runs = 0;
  const add = (tx: unknown) => trial.addDisturbed(tx, (runs += 1) === 1 ? 10 : null);
  await trial.run((tx) => add(tx).then(() => true), SERIAL);
  const seen = await trial.on.peek(trial.a);
  const said = `Added 1 to what another made 10 meanwhile, it left ${seen} in ${runs} runs.`;
  return seen === 11 && runs === 2 ? null : said;
};

const retriesDeadlock: Look = async (trial) => {
  const { a, b } = trial;
  const meeting = new Meeting(2);
  const orders = [[a, b] as const, [b, a] as const];
  const runs = orders.map((keys) => trial.run((tx) => lockBoth(trial, keys, { tx, meeting })));
  const failed = (await Promise.all(runs)).filter(({ kind }) => kind !== 'value');
  return failed.length === 0 ? null : 'Of two transactions in a deadlock, one failed for good.';
};

async function lockBoth({ on }: TransactionTrial, keys: readonly [string, string], round: Round) {
  await on.set(round.tx, keys[0], 1);
  await round.meeting.arrive();
  await on.set(round.tx, keys[1], 1);
  return true;
}

/** More than anyone should try. */
const MANY = 40;

const givesUp: Look = async (trial) => {
  let runs = 0;
  const add = (tx: unknown) => trial.addDisturbed(tx, (runs += 1) < MANY ? runs : null);
  const { kind } = await trial.run((tx) => add(tx).then(() => true), SERIAL);
  const isEndless = kind === 'late' || runs >= MANY;
  return isEndless ? `It was disturbed each time, and after ${runs} runs it goes on.` : null;
};

const keepsIsolationOnRetry: Look = async (trial) => {
  const reads: (readonly (number | null)[])[] = [];
  await trial.run((tx) => readUntilSecond(trial, tx, reads), SERIAL);
  const [first, second] = reads.at(-1) ?? [];
  return first === second ? null : 'Its second attempt is less isolated than was asked for.';
};

/** The first attempt can't be serialised: it writes what another has written. */
async function readUntilSecond(trial: TransactionTrial, tx: unknown, reads: unknown[]) {
  const last = (await trial.on.peek(trial.a)) ?? 0;
  const count = reads.push(await trial.readTwice(tx, last + 1));
  return count === 1 ? trial.on.set(tx, trial.a, 9) : true;
}

const triesOnce: Look = async (trial) => {
  let runs = 0;
  await trial.run(async () => Promise.reject(new Error(`run ${(runs += 1)}`)));
  await trial.run((tx) => trial.on.set(tx, trial.a, -(runs += 1)));
  return runs === 2 ? null : `Work that fails for reasons of its own was run ${runs / 2} times.`;
};

const neverRepeatsCommit: Look = async ({ on, a, run }) => {
  let runs = 0;
  const { kind } = await run(async (tx) => {
    await on.set(tx, a, (runs += 1));
    return runs > 1 || on.loseCommit!(tx).then(() => true);
  });
  return runs === 1 && kind === 'error' ? null : sayLost(runs);
};

const sayLost = (runs: number): string =>
  runs > 1
    ? 'Work was run again though its commit may have been done.'
    : 'It does not tell that the answer to a commit was lost.';

const refusesWrites: Look = async ({ on, run, a }) => {
  await run((tx) => on.set(tx, a, 1), { readOnly: true });
  return (await on.peek(a)) === null ? null : 'It wrote in a transaction that is to read only.';
};

const undoesPart: Look = async (trial) => {
  const { on, b } = trial;
  const failPart = (tx: unknown) => on.nested!(tx, () => failWith(trial)(tx)).catch(() => true);
  await trial.run((tx) => on.set(tx, b, 2).then(() => failPart(tx)));
  const seen = await trial.peekBoth();
  return isPair(seen, null, 2) ? null : `A part alone failed; left are ${show(seen)}.`;
};

const isPair = (seen: readonly unknown[], first: unknown, second: unknown): boolean =>
  seen[0] === first && seen[1] === second;

const show = (seen: readonly unknown[]): string => seen.map((it) => String(it)).join(' and ');

const keepsPart: Look = async ({ on, run, a }) => {
  await run((tx) => on.nested!(tx, () => on.set(tx, a, 1)).then(() => true));
  return (await on.peek(a)) === 1 ? null : 'What a part wrote that went well is not there.';
};

const survivesPart: Look = async ({ on, run, a, b }) => {
  const { kind } = await run(async (tx) => {
    await on.nested!(tx, () => on.set(tx, a, -1)).catch(() => undefined);
    return on.set(tx, b, 2).then(() => true);
  });
  const isRight = kind === 'value' && (await on.peek(b)) === 2;
  return isRight ? null : 'After a part that the database refused, the rest could not go on.';
};

const undoesOuterPart: Look = async ({ on, a, run }) => {
  const fail = () => Promise.reject(OWN_ERROR);
  await run((tx) => {
    const inner = () => on.nested!(tx, fail).catch(fail);
    return on.nested!(tx, () => on.set(tx, a, 1).then(inner)).catch(() => true);
  });
  return (await on.peek(a)) === null ? null : 'A part failed after one within it; it was kept.';
};

/** What all that runs transactions must do. */
export const TRANSACTION_DEMANDS: readonly Demand<AnyTransactions>[] = [
  demand('commits what its work wrote', commits),
  demand('hands on what its work gives', handsOnResult),
  demand('leaves nothing of work that failed', rollsBack),
  demand('hands on the error of its work', handsOnError),
  demand('begins anew after work that failed', beginsAnew),
  demand('gives its connection back when work fails', givesConnectionBack),
  demand('does not call done what the database rolled back', admitsRollback),
  demand('writes nothing once it has ended', refusesLate),
  demand('reads the same twice in a snapshot', keepsSnapshot),
  demand('keeps its isolation to itself', keepsIsolationToItself),
  demand('lets no write skew through where it is serialisable', preventsSkew),
  demand('runs work again that could not be serialised', retries),
  demand('runs work again that was in a deadlock', retriesDeadlock),
  demand('gives up on work that can never be serialised', givesUp),
  demand('keeps its isolation when it runs work again', keepsIsolationOnRetry),
  demand('runs work once that fails for a reason of its own', triesOnce),
  demand('repeats no commit whose answer is lost', neverRepeatsCommit, 'lost commits'),
  demand('refuses to write where it is to read only', refusesWrites, 'read only'),
  demand('undoes a part that failed, and no more', undoesPart, 'savepoints'),
  demand('keeps a part that went well', keepsPart, 'savepoints'),
  demand('goes on after a part that the database refused', survivesPart, 'savepoints'),
  demand('undoes a part in which another part failed before', undoesOuterPart, 'savepoints'),
];
