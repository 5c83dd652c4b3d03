import { createRequire } from 'node:module';
import type * as Chdb from 'chdb';
import type { ChdbResult, Session } from 'chdb';
import type { Query } from './request.js';

/** Runs queries in the engine, each in a connection of its own, as a server does. */
export class Engine {
  private readonly Session: typeof Session;
  private readonly first: Session;
  private readonly kept = new Map<string, Session>();

  /** The engine stays open as long as one connection does. */
  constructor(
    place: string,
    private readonly data: string,
  ) {
    // The package's own types describe what it exports.
    this.Session = (createRequire(place)('chdb') as typeof Chdb).Session;
    this.first = new this.Session(data);
  }

  /** What a query gives. Throws what the engine throws. */
  run(query: Query): Promise<ChdbResult> {
    const session = this.sessionFor(query);
    const end = (): unknown => query.session === null && session.close();
    return ask(session, query).finally(end);
  }

  private sessionFor({ session: name }: Query): Session {
    const session = this.kept.get(name ?? '') ?? new this.Session(this.data);
    if (name !== null) this.kept.set(name, session);
    return session;
  }

  close(): void {
    for (const session of [...this.kept.values(), this.first]) session.close();
  }
}

async function ask(session: Session, query: Query): Promise<ChdbResult> {
  for (const line of preparationsOf(query)) await session.queryAsync(line);
  return session.queryAsync(query.statement, { format: query.format });
}

/** What has to be said to a connection before a query. */
export function preparationsOf({ database, settings }: Query): readonly string[] {
  const use = database === null ? [] : [`USE ${quoteName(database)}`];
  return [...use, ...settings.map(([name, value]) => `SET ${quoteName(name)} = ${quote(value)}`)];
}

const quote = (value: string): string => `'${escape(value)}'`;
const quoteName = (name: string): string => `\`${escape(name)}\``;
const escape = (text: string): string => text.replace(/[\\'`]/g, '\\$&');
