import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSame } from '../alive.js';
import { serviceCache } from '../cache-folder.js';
import type { Provenance, ServiceName } from '../model.js';
import { Leases } from './leases.js';

/** A service that runs for all processes that hold a lease of it. */
export interface SharedState {
  readonly service: ServiceName;
  /** The process that holds it, and ends it. */
  readonly keeper: number;
  /** When the keeper began, as its id may have been given to another process since. */
  readonly birth: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly provenance: Provenance;
}

/** Where the shared service of a project is noted; only who runs it may look there. */
export class SharedPlace {
  readonly leases: Leases;
  readonly lock: string;

  constructor(
    readonly folder: string,
    readonly service: ServiceName,
  ) {
    this.lock = path.join(folder, `${service}.lock`);
    this.leases = new Leases(path.join(folder, `${service}.leases`));
  }

  /** What runs, if its keeper is there. */
  state(): SharedState | undefined {
    const state = readState(this.file);
    return state !== undefined && isSame(state.keeper, state.birth) ? state : undefined;
  }

  note(state: SharedState): void {
    writeFileSync(this.file, JSON.stringify(state), { mode: 0o600 });
  }

  forget(): void {
    rmSync(this.file, { force: true });
  }

  private get file(): string {
    return path.join(this.folder, `${this.service}.json`);
  }
}

function readState(file: string): SharedState | undefined {
  try {
    // We wrote it.
    return JSON.parse(readFileSync(file, 'utf8')) as SharedState;
  } catch {
    // Nothing is noted.
    return undefined;
  }
}

/** The folder of what a project shares. */
export function shareFolder(project: string, environment: NodeJS.ProcessEnv): string {
  const key = createHash('sha256').update(realpathSync(project)).digest('hex').slice(0, 16);
  return path.join(path.dirname(serviceCache(environment)), 'shared', key);
}
