import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import { endingOf } from '../within.js';
import type { PoolExtra, PoolWish } from './pool-subject.js';
import { MAX, onPool, type AnyPool, type PoolLook as Look, type PoolTrial } from './pool-trial.js';

interface Terms extends Partial<PoolWish> {
  readonly needs?: PoolExtra;
}

const demand = (title: string, look: Look, terms: Terms = {}): Demand<AnyPool> => {
  const { needs, ...wish } = terms;
  const check = (subject: AnyPool) => onPool(subject, look, wish);
  return { title, check, ...(needs && { needs }) };
};

/** In milliseconds. */
const LONG_ENOUGH = 3000;

const limits: Look = async (trial) => {
  const calls = Array.from({ length: MAX * 3 }, () => endingOf(trial.useOnce(), LONG_ENOUGH));
  const ids = (await Promise.all(calls)).flatMap((it) => (it.kind === 'value' ? [it.value] : []));
  const { size } = new Set(ids);
  return size <= MAX ? null : `Of ${MAX} connections at most, it opened ${size}.`;
};

const letsWait: Look = async (trial) => {
  const [first] = await trial.acquireAll();
  const waiting = trial.ask();
  await trial.release(first);
  const { kind } = await waiting;
  return kind === 'value' ? null : 'Who waited got none, though a connection was given back.';
};

const refusesLate: Look = async (trial) => {
  await trial.acquireAll();
  const { kind } = await endingOf(trial.acquire(), LONG_ENOUGH);
  return kind === 'error' ? null : 'Who got no connection in time was not told so.';
};

const keepsOrder: Look = async (trial) => {
  const held = await trial.acquireAll();
  const served: string[] = [];
  const waiting = ['first', 'second'].map((name) => noteServed(trial, name, served));
  for (const connection of held) await trial.release(connection);
  await Promise.all(waiting);
  return served[0] === 'second' ? 'Who came second was served first.' : null;
};

async function noteServed(trial: PoolTrial, name: string, served: string[]): Promise<void> {
  const { kind } = await trial.ask();
  if (kind === 'value') served.push(name);
}

const usesAgain: Look = async (trial) => {
  const ids = [await trial.useOnce(), await trial.useOnce()];
  return ids[0] === ids[1] ? null : 'It opened a new connection though another was free.';
};

const sharesNone: Look = async (trial) => {
  const connection = await trial.acquire();
  await trial.release(connection);
  await trial.release(connection).catch(() => undefined);
  const ids = await Promise.all((await trial.acquireAll()).map((it) => trial.pool.ping(it)));
  return new Set(ids).size === MAX ? null : 'Two have the same connection at a time.';
};

const replacesIdle: Look = async (trial) => {
  await trial.pool.lose(await trial.useOnce());
  return (await trial.serves()) ? null : 'It goes on handing out a connection that was lost.';
};

const keepsPlace: Look = async (trial) => {
  for (let lost = 0; lost < MAX; lost += 1) await loseInUse(trial);
  const { kind } = await endingOf(trial.serves(), LONG_ENOUGH);
  const isServing = kind === 'value';
  return isServing ? null : 'Each connection that was lost in use has taken a place along.';
};

async function loseInUse(trial: PoolTrial): Promise<void> {
  const connection = await trial.acquire();
  const id = await trial.pool.ping(connection).catch(() => null);
  if (id !== null) await trial.pool.lose(id);
  await trial.pool.ping(connection).catch(() => undefined);
  await trial.release(connection);
}

const cleansUp: Look = async (trial) => {
  const connection = await trial.acquire();
  await trial.pool.begin(connection);
  await trial.release(connection);
  const next = await trial.acquireAll();
  const isOpen = await Promise.all(next.map((it) => trial.pool.isInTransaction(it)));
  return isOpen.includes(true) ? 'The next user is in a transaction that another began.' : null;
};

const USES = 3;

const recycles: Look = async (trial) => {
  const ids: number[] = [];
  for (let use = 0; use <= USES; use += 1) ids.push(await trial.useOnce());
  return ids[0] === ids[USES] ? `After ${USES} uses it did not replace a connection.` : null;
};

const closesIdle: Look = async (trial) => {
  for (const connection of await trial.acquireAll()) await trial.release(connection);
  return (await trial.isEmptied()) ? null : 'Connections that nobody uses are never closed.';
};

const tellsUse: Look = async (trial) => {
  const [first] = await trial.acquireAll();
  await trial.release(first);
  const { total, idle } = trial.pool.use!();
  const isRight = total - idle === MAX - 1;
  return isRight ? null : `It holds ${MAX - 1}, and tells of ${total} connections, ${idle} idle.`;
};

/** One who is refused at once doesn't wait. */
const tellsWaiting: Look = async (trial) => {
  await trial.acquireAll();
  const asked = endingOf(trial.acquire(), 50);
  await sleep(20);
  const { waiting } = trial.pool.use!();
  const right = (await asked).kind === 'late' ? 1 : 0;
  return waiting === right ? null : `It tells of ${waiting} who wait, where ${right} does.`;
};

const closesAll: Look = async (trial) => {
  for (const connection of await trial.acquireAll()) await trial.release(connection);
  await trial.pool.close();
  return (await trial.isEmptied()) ? null : 'It has ended, and connections of it are open.';
};

const letsNobodyIn: Look = async (trial) => {
  await trial.useOnce();
  await trial.pool.close();
  const { kind } = await trial.ask();
  return kind === 'error' ? null : 'It has ended, and does not refuse who comes.';
};

const letsFinish: Look = async (trial) => {
  const connection = await trial.acquire();
  const closing = trial.pool.close();
  const { kind } = await endingOf(trial.pool.ping(connection), LONG_ENOUGH);
  await trial.release(connection);
  await closing;
  return kind === 'value' ? null : 'It ended under the hands of one who had a connection.';
};

const LINE = /\.[cm]?[jt]sx?:\d+/;

const namesHolder: Look = async (trial) => {
  await trial.acquire();
  const holders = trial.pool.holders!();
  const isNamed = holders.length > 0 && holders.every((it) => LINE.test(it));
  return isNamed ? null : `One holds a connection; as lines that do, it names: ${holders}.`;
};

const namesNoOther: Look = async (trial) => {
  await trial.useOnce();
  const holders = trial.pool.holders!();
  return holders.length === 0 ? null : 'It names a line that has given its connection back.';
};

const recovers: Look = async (trial) => {
  await trial.useOnce();
  for (const route of trial.pool.routes!) await route.cut();
  const isEndless = await waitsForEver(trial);
  for (const route of trial.pool.routes!) await route.mend();
  const isServing = await trial.serves();
  return isServing && !isEndless ? null : sayDown(isEndless);
};

const sayDown = (isEndless: boolean): string =>
  isEndless
    ? 'While the server could not be reached, it let one wait for ever.'
    : 'It does not serve, though the server is back.';

/** At first it may hand out connections of which it doesn't know yet that they are lost. */
async function waitsForEver(trial: PoolTrial): Promise<boolean> {
  for (let tries = 0; tries <= MAX; tries += 1) {
    const { kind } = await endingOf(trial.useOnce(), LONG_ENOUGH);
    if (kind === 'late') return true;
  }
  return false;
}

const failsOver: Look = async (trial) => {
  await trial.useOnce();
  await trial.pool.routes![0]!.cut();
  const isServing = await trial.serves();
  await trial.pool.routes![0]!.mend();
  return isServing ? null : 'The first way to the server is cut, and it takes no other.';
};

/** What every pool must do. */
export const POOL_DEMANDS: readonly Demand<AnyPool>[] = [
  demand('opens no more connections than its maximum', limits),
  demand('lets one wait until a connection is given back', letsWait),
  demand('refuses who has waited too long', refusesLate, { acquireTimeout: 500 }),
  demand('serves who waits in the order of coming', keepsOrder),
  demand('uses a connection again', usesAgain),
  demand('gives no connection to two at a time', sharesNone),
  demand('replaces a connection that is lost while nobody uses it', replacesIdle),
  demand('keeps the place of a connection that is lost in use', keepsPlace),
  demand('leaves no transaction open for the next user', cleansUp),
  demand('replaces a connection after so many uses', recycles, {
    maxUses: USES,
    needs: 'recycling',
  }),
  demand('closes what nobody uses for long', closesIdle, {
    idleTimeout: 50,
    needs: 'idle timeout',
  }),
  demand('tells how many connections are in use', tellsUse, { needs: 'figures' }),
  demand('tells how many wait', tellsWaiting, { needs: 'figures' }),
  demand('closes all connections when it ends', closesAll),
  demand('lets nobody in after its end', letsNobodyIn),
  demand('lets those finish who hold a connection at its end', letsFinish),
  demand('names the line that holds a connection', namesHolder, { needs: 'holders' }),
  demand('names no line that has given its connection back', namesNoOther, { needs: 'holders' }),
  demand('serves again when the server is back', recovers, { needs: 'outages' }),
  demand('takes another way where the first is cut', failsOver, { needs: 'failover' }),
];
