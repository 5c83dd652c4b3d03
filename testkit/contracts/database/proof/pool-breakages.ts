import type { UsedPool } from '../../../../integration/platform/database/pool-subject.js';
import {
  DatabasePool,
  type Lease,
  type PoolSettings,
} from '../../../../integration/platform/database/pool.js';
import type { OpenPool } from '../pool-subject.js';
import { broken } from './broken.js';
import {
  answerIdle,
  closeUnderHands,
  forgetNone,
  giveTwice,
  keepDead,
  keepOneOpen,
  losePlaces,
  openAfterEnd,
  serveLastFirst,
  stayDown,
} from './pool-members.js';

export type Whole = Required<OpenPool<Lease>>;

/** What is broken in a pool. */
export interface PoolBreakage {
  /** Another pool than the one that is asked for. */
  readonly make?: (settings: PoolSettings) => UsedPool;
  /** Some members of the pool on trial, which may use the whole ones. */
  readonly members?: (whole: Whole) => Partial<Whole>;
}

const change = (settings: Partial<PoolSettings>): PoolBreakage => ({
  make: (asked) => new DatabasePool({ ...asked, ...settings }),
});

/** The case that notices, what is broken, and how. */
export const POOL_BREAKAGES: readonly (readonly [string, string, PoolBreakage])[] = [
  [
    'opens no more connections than its maximum',
    'counts too few when many come at once',
    { make: overshoot },
  ],
  [
    'lets one wait until a connection is given back',
    'refuses at once when all connections are in use',
    { members: (whole) => ({ acquire: () => refuseAtOnce(whole) }) },
  ],
  [
    'refuses who has waited too long',
    'lets one wait for a minute',
    change({ acquireTimeout: 60_000 }),
  ],
  ['serves who waits in the order of coming', 'serves the last first', { members: serveLastFirst }],
  [
    'uses a connection again',
    'closes a connection that nobody waits for',
    { members: (whole) => ({ release: (lease) => closeIfUnwanted(whole, lease) }) },
  ],
  ['gives no connection to two at a time', 'takes a connection back twice', { members: giveTwice }],
  [
    'replaces a connection that is lost while nobody uses it',
    'keeps what is lost',
    { members: keepDead },
  ],
  [
    'keeps the place of a connection that is lost in use',
    'counts what is lost as in use',
    { members: losePlaces },
  ],
  [
    'leaves no transaction open for the next user',
    'does not look whether a transaction is open',
    { members: (whole) => ({ begin: (lease) => whole.begin(answerIdle(lease)) }) },
  ],
  ['replaces a connection after so many uses', 'counts no uses', change({ maxUses: Infinity })],
  ['closes what nobody uses for long', 'keeps all that it has opened', change({ idleTimeout: 0 })],
  [
    'tells how many connections are in use',
    'takes all connections for used',
    { members: (whole) => ({ use: () => ({ ...whole.use(), idle: 0 }) }) },
  ],
  [
    'tells how many wait',
    'never tells of any who wait',
    { members: (whole) => ({ use: () => ({ ...whole.use(), waiting: 0 }) }) },
  ],
  ['closes all connections when it ends', 'keeps one of them open', { members: keepOneOpen }],
  ['lets nobody in after its end', 'opens again for who comes', { members: openAfterEnd }],
  [
    'lets those finish who hold a connection at its end',
    'ends what is in use',
    { members: closeUnderHands },
  ],
  [
    'names the line that holds a connection',
    'names nobody',
    { members: () => ({ holders: () => [] }) },
  ],
  [
    'names no line that has given its connection back',
    'names who has ever held one',
    { members: forgetNone },
  ],
  ['serves again when the server is back', 'stays down once it was', { members: stayDown }],
  [
    'takes another way where the first is cut',
    'knows the first way only',
    { make: ({ urls, ...rest }) => new DatabasePool({ ...rest, urls: [urls[0]] }) },
  ],
];

function overshoot(settings: PoolSettings): UsedPool {
  const [pool, spare] = [new DatabasePool(settings), new DatabasePool(settings)];
  let asking = 0;
  const take = (): UsedPool => ((asking += 1) > settings.max ? spare : pool);
  const done = (): number => (asking -= 1);
  const close = (): Promise<void> => pool.close().then(() => spare.close());
  return broken(pool, { close, acquire: () => take().acquire().finally(done) });
}

async function refuseAtOnce(whole: Whole): Promise<Lease> {
  const { total, idle } = whole.use();
  if (idle === 0 && total >= 2) throw new Error('All connections are in use.');
  return whole.acquire();
}

/** A connection that is given back in a transaction is closed. */
async function closeIfUnwanted(whole: Whole, lease: Lease): Promise<void> {
  if (whole.use().waiting === 0) await lease.client.query('BEGIN').catch(() => undefined);
  await whole.release(lease);
}
