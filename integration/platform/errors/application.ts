import path from 'node:path';
import { startService, type ServiceProcess } from './service-process.js';
import type { Surroundings } from './surroundings.js';

/** An application of two processes: one takes orders, the other bills them by way of a queue. */
export interface Application extends AsyncDisposable {
  /** Where orders are taken. */
  readonly url: string;
  readonly pids: readonly number[];
}

/** Starts both; they lie in a folder. */
export async function startApplication(folder: string, surroundings: Surroundings) {
  const files = ['orders-service.ts', 'billing-service.ts'].map((file) => path.join(folder, file));
  const both = await Promise.all(files.map((file) => startService(file, surroundings)));
  return toApplication(both);
}

const toApplication = (both: readonly ServiceProcess[]): Application => ({
  ...{ url: both[0]?.said ?? '', pids: both.map(({ pid }) => pid) },
  [Symbol.asyncDispose]: async () => {
    for (const service of both) await service[Symbol.asyncDispose]();
  },
});
