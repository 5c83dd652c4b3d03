import type { Queryable } from './queryable.js';

/** Accounts, and what is booked on them. Money is in cents. */
const SCHEMA = `
  CREATE TABLE accounts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner text NOT NULL UNIQUE,
    note text,
    balance bigint NOT NULL CHECK (balance >= 0),
    opened_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
  );
  CREATE TABLE entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
    amount bigint NOT NULL,
    booked_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX entries_of_account ON entries (account_id, booked_at);`;

/** Makes the tables in an empty database. */
export const createSchema = (db: Queryable): Promise<unknown> => db.query(SCHEMA);
