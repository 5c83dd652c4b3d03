import type { AnalyticsDatabase, RunningClickHouse } from '../clickhouse/recipe.js';
import type { Tenure } from '../tenure.js';

/** A database, and the ClickHouse that it is in. */
export interface Storage {
  readonly server: RunningClickHouse;
  readonly database: AnalyticsDatabase;
}

/** A receiver of ours, together with what it keeps telemetry in. */
export class StoredTenure implements Tenure {
  constructor(
    private readonly receiver: Tenure,
    private readonly storage: Storage,
  ) {}

  get processes() {
    return [...this.receiver.processes, ...this.storage.server.processes];
  }

  async restart(): Promise<void> {
    const { server } = this.storage;
    if (server.processes.some((process) => process.hasEnded())) await server.restart();
    await this.receiver.restart();
  }

  async stop(): Promise<void> {
    await this.receiver.stop();
    await giveBack(this.storage);
  }
}

/** A ClickHouse of others gets rid of the database, one of ours ends with it. */
export async function giveBack({ server, database }: Storage): Promise<void> {
  if (server.processes.length === 0) await database.drop();
  await server.stop();
}
