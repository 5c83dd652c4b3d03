import type { PoolClient } from 'pg';
import type { Lease } from '../../../../integration/platform/database/pool.js';
import type { Whole } from './pool-breakages.js';

type BrokenMembers = (whole: Whole) => Partial<Whole>;

/** A connection that is taken for one without a transaction, whatever is done. */
export function answerIdle(lease: Lease): Lease {
  Object.assign(lease.client, { getTransactionStatus: () => 'I' });
  return lease;
}

/** Whatever comes free goes to who came last. */
export const serveLastFirst: BrokenMembers = (whole) => {
  const waiting: Waiting[] = [];
  return { acquire: () => waitFirst(whole, waiting) };
};

type Waiting = readonly [serve: (lease: Lease) => void, refuse: (error: Error) => void];

function waitFirst(whole: Whole, waiting: Waiting[]): Promise<Lease> {
  const served = new Promise<Lease>((...both) => waiting.push(both));
  const serve = (lease: Lease): void => waiting.pop()![0](lease);
  whole.acquire().then(serve, (error: Error) => waiting.pop()![1](error));
  return served;
}

/** What is given back twice is handed out twice. */
export const giveTwice: BrokenMembers = (whole) => {
  const [free, twice] = [new Set<Lease>(), [] as Lease[]];
  const release = (lease: Lease): unknown => {
    if (free.has(lease)) twice.push(lease);
    return whole.release(free.add(lease) && lease);
  };
  return { release, acquire: async () => twice.pop() ?? whole.acquire() };
};

/** A connection that is lost while nobody uses it is handed out for ever. */
export const keepDead: BrokenMembers = (whole) => {
  let isDead = false;
  const lose = (id: number): Promise<unknown> => {
    isDead ||= whole.use().total === whole.use().idle;
    return whole.lose(id);
  };
  return { lose, acquire: async () => (isDead ? DEAD : whole.acquire()) };
};

/** A connection on which nothing works. */
const DEAD: Lease = {
  client: { query: () => Promise.reject(new Error('The connection is lost.')) },
  release: () => undefined,
};

/** What is lost in use is not given back before the very end. */
export const losePlaces: BrokenMembers = (whole) => {
  const lost = new Set<Lease>();
  return {
    ping: (lease) => whole.ping(lease).catch((error: Error) => keep(lost, lease, error)),
    release: (lease) => (lost.has(lease) ? undefined : whole.release(lease)),
    [Symbol.asyncDispose]: () => disposeAfter(whole, lost),
  };
};

function keep(lost: Set<Lease>, lease: Lease, error: Error): never {
  lost.add(lease);
  throw error;
}

async function disposeAfter(whole: Whole, held: Iterable<Lease>): Promise<void> {
  for (const lease of held) lease.release();
  await whole[Symbol.asyncDispose]();
}

/** At its end it holds a connection of its own. */
export const keepOneOpen: BrokenMembers = (whole) => {
  const kept: Lease[] = [];
  const close = async (): Promise<void> => {
    kept.push(await whole.acquire());
    void whole.close();
  };
  return { close, [Symbol.asyncDispose]: () => disposeAfter(whole, kept) };
};

/** After its end it goes on. */
export const openAfterEnd: BrokenMembers = (whole) => {
  let hasEnded = false;
  const close = (): Promise<unknown> => {
    hasEnded = true;
    return whole.close();
  };
  return { close, acquire: async () => (hasEnded ? DEAD : whole.acquire()) };
};

/** At its end it closes what is in use. */
export const closeUnderHands: BrokenMembers = (whole) => {
  const held = new Set<Lease>();
  return {
    acquire: () => whole.acquire().then((lease) => (held.add(lease), lease)),
    release: (lease) => (held.delete(lease), whole.release(lease)),
    close: () => [...held].map(hangUp) && whole.close(),
  };
};

/** What a lease holds is a client of the driver. */
const hangUp = ({ client }: Lease): Promise<void> => (client as PoolClient).end();

/** Who has ever held a connection is named. */
export const forgetNone: BrokenMembers = (whole) => {
  const named: string[] = [];
  const note = (lease: Lease): Lease => (named.push(...whole.holders()), lease);
  return { acquire: () => whole.acquire().then(note), holders: () => named };
};

/** Once it could not get a connection, it never tries again. */
export const stayDown: BrokenMembers = (whole) => {
  const errors: Error[] = [];
  const acquire = async (): Promise<Lease> => {
    if (errors[0] !== undefined) throw errors[0];
    return whole.acquire().catch((error: Error) => noteIn(errors, error));
  };
  return { acquire };
};

function noteIn(errors: Error[], error: Error): never {
  errors.push(error);
  throw error;
}
