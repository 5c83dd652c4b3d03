import type { QueryResult } from 'pg';

/** An error as the driver gives it. */
type Failure = Error & { readonly code?: string };

/** What is wrong between a transaction and its connection. */
export interface WireBreakage {
  /** What is run instead of a statement, in a transaction that the database has refused or not. */
  readonly statement?: (text: string, isRefused: boolean) => string;
  /** What is made of answers. */
  readonly answer?: (result: QueryResult) => QueryResult;
  /** What is made of errors. */
  readonly error?: (error: Failure) => Error;
  /** Connections are not looked at when they are given back, or not given back at all. */
  readonly release?: 'unseen' | 'never after ROLLBACK';
}

const rewrite = (pattern: RegExp, by: string) => (text: string) => text.replace(pattern, by);

const hide = (code: string) => (error: Failure) =>
  error.code === code ? new Error(error.message) : error;

/** Isolation is set for the session, and the default is left to it. */
const isolateSession = (text: string): string =>
  text
    .replace(/^BEGIN (ISOLATION LEVEL repeatable read)/, `${SESSION} $1; $&`)
    .replace(/ ISOLATION LEVEL read committed/, '');

const SESSION = 'SET SESSION CHARACTERISTICS AS TRANSACTION';

/** The case that notices, what is broken, and how. */
export const WIRE_BREAKAGES: readonly (readonly [string, string, WireBreakage])[] = [
  [
    'leaves nothing of work that failed',
    'commits what has failed',
    { statement: rewrite(/^ROLLBACK$/, 'COMMIT') },
  ],
  [
    'begins anew after work that failed',
    'gives a connection back within its transaction',
    { statement: (text, it) => (text === 'ROLLBACK' && !it ? 'SELECT' : text), release: 'unseen' },
  ],
  [
    'gives its connection back when work fails',
    'keeps the connections of failed work',
    { release: 'never after ROLLBACK' },
  ],
  [
    'does not call done what the database rolled back',
    'does not look at the answer to COMMIT',
    { answer: (result) => ({ ...result, command: 'COMMIT' }) },
  ],
  [
    'reads the same twice in a snapshot',
    'takes repeatable read for read committed',
    { statement: rewrite(/repeatable read/, 'read committed') },
  ],
  [
    'keeps its isolation to itself',
    'sets the isolation of the session',
    { statement: isolateSession },
  ],
  [
    'lets no write skew through where it is serialisable',
    'takes serialisable for repeatable read',
    { statement: rewrite(/serializable/, 'repeatable read') },
  ],
  [
    'runs work again that could not be serialised',
    'takes a serialisation failure for final',
    { error: hide('40001') },
  ],
  [
    'runs work again that was in a deadlock',
    'takes a deadlock for final',
    { error: hide('40P01') },
  ],
  [
    'refuses to write where it is to read only',
    'lets everything write',
    { statement: rewrite(/READ ONLY/, 'READ WRITE') },
  ],
  [
    'undoes a part that failed, and no more',
    'undoes all when a part fails',
    { statement: rewrite(/^ROLLBACK TO.*/, 'ROLLBACK; BEGIN') },
  ],
  [
    'keeps a part that went well',
    'undoes every part',
    { statement: rewrite(/^RELEASE/, 'ROLLBACK TO') },
  ],
  [
    'goes on after a part that the database refused',
    'undoes a part only if the database did not refuse it',
    { statement: (text, it) => (it && text.startsWith('ROLLBACK TO') ? 'SELECT' : text) },
  ],
  [
    'undoes a part in which another part failed before',
    'gives all savepoints one name',
    { statement: rewrite(/part_\d+/, 'part') },
  ],
];
