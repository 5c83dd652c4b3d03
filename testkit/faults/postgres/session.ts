import type { Client } from 'pg';
import { loadDriver } from '../../services/load-driver.js';

/** A database to be disturbed: of the kit, or any other of which the URL is known. */
export interface PostgresTarget {
  readonly url: string;
}

/** Does something in a session of its own, which no limit of the server holds for. */
export async function withSession<T>(target: PostgresTarget, act: Act<T>): Promise<T> {
  const client = await openSession(target);
  return act(client).finally(() => client.end());
}

type Act<T> = (client: Client) => Promise<T>;

/** A session that the server's time limits don't hold for, and that ends when this process does. */
export async function openSession({ url }: PostgresTarget, options = OPTIONS): Promise<Client> {
  const { Client } = (await loadDriver('pg', () => import('pg'))).default;
  const client = new Client({ connectionString: url, options, application_name: 'lintel-fault' });
  // A session that is lost fails its next query.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const OPTIONS = [
  ...['-c statement_timeout=0', '-c idle_in_transaction_session_timeout=0'],
  ...['-c lock_timeout=30s', '-c client_connection_check_interval=1s'],
].join(' ');

/** A table's name as statements may hold it; throws what PostgreSQL says of one that isn't there. */
export async function quoteTable(client: Client, table: string): Promise<string> {
  const query = 'SELECT $1::regclass::text AS name';
  const { rows } = await client.query<{ readonly name: string }>(query, [table]);
  return rows[0]!.name;
}
