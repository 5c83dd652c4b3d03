import { LintelError } from '../../policy/errors.js';
import { Belongings } from './belongings.js';
import type { ServiceProcess } from './guard/process.js';
import type { Site } from './guard/site.js';

/** How we hold a service: as our own, or as a guest. */
export interface Tenure {
  /** The processes that it consists of, if it is ours. */
  readonly processes: readonly ServiceProcess[];
  /** Starts again those of its processes that have ended, with their ports and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a process of a service, and resolves when it serves. */
export type StartProcess = () => Promise<ServiceProcess>;

/** A service of ours: the site, and how each of its processes is started. */
export class OwnTenure implements Tenure {
  private constructor(
    private readonly site: Site,
    private readonly starts: readonly StartProcess[],
    private running: readonly ServiceProcess[],
  ) {}

  static async begin(site: Site, starts: readonly StartProcess[]): Promise<OwnTenure> {
    return new OwnTenure(site, starts, await Promise.all(starts.map((start) => start())));
  }

  get processes(): readonly ServiceProcess[] {
    return this.running;
  }

  /** One after the other, the last first: what a service needs comes after it. */
  async restart(): Promise<void> {
    for (const index of [...this.starts.keys()].reverse()) {
      if (!this.running[index]!.hasEnded()) continue;
      this.running = this.running.with(index, await this.starts[index]!());
    }
  }

  stop(): Promise<void> {
    return this.site.close();
  }
}

/** A service that a variable of the environment names: it is neither stopped nor started. */
export class ForeignTenure implements Tenure {
  readonly processes = [];

  constructor(private readonly variable: string) {}

  restart(): Promise<void> {
    return Promise.reject(notOurs(this.variable));
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

/** For what only the owner of a service may do. */
export function notOurs(variable: string): LintelError {
  const message = `The service comes from ${variable} and is not ours. Unset ${variable}, and it is.`;
  return new LintelError('service-failed', message);
}

/** What all services that run have in common. */
export abstract class Tenant implements AsyncDisposable {
  protected readonly belongings = new Belongings();

  constructor(protected readonly tenure: Tenure) {}

  get processes(): readonly ServiceProcess[] {
    return this.tenure.processes;
  }

  restart(): Promise<void> {
    return this.tenure.restart();
  }

  async stop(): Promise<void> {
    await this.tenure.stop();
    // What was made in a service of others outlives who used it.
    if (!(this.tenure instanceof ForeignTenure)) this.belongings.closeAll();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}
