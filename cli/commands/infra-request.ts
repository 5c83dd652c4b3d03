import type { ServiceName } from '../../testkit/services/model.js';
import type { World } from '../world.js';

/** What `lintel infra` was asked for. */
export interface InfraRequest {
  readonly services: readonly ServiceName[];
  readonly format: string;
  /** For whom services are started: a process, or a person until `lintel infra down`. */
  readonly user: number | 'person';
  readonly world: World;
}

/** One of the things that `lintel infra` does; returns the exit code. */
export type InfraAction = (request: InfraRequest) => Promise<number>;
