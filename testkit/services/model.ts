import type { ServicePins } from '../../policy/service-pins.js';
import type { ServiceProcess } from './guard/process.js';

/** The services that the kit can start. */
export type ServiceName =
  'postgres' | 'redis' | 'redis-cluster' | 'clickhouse' | 'rabbitmq' | 'telemetry';

/** The ways to get a service, fastest first. */
export const RUNGS = ['url', 'machine', 'npm', 'container', 'debian', 'homebrew'] as const;

export type RungName = (typeof RUNGS)[number];

/** What rungs may look at. */
export interface Ask {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Whether nothing may be downloaded. */
  readonly isOffline: boolean;
  /** Whether a version serves. */
  readonly serves: (version: string) => boolean;
  /** The version that is wished, if one is. */
  readonly version?: string;
  /** The demand, for messages: `7.0 or newer`. */
  readonly demand: string;
  /** Tells the user of a download. */
  readonly tell: (line: string) => void;
  /** What the policy says of services; what a recipe asks for itself goes before that. */
  readonly readPins?: () => Promise<ServicePins>;
}

/** A way that serves: nothing is started or downloaded before it is taken. */
export interface Offer<Handle> {
  /** The version, as far as it is known without starting it. */
  readonly version: string;
  /** Where it comes from, for messages: `/usr/bin/redis-server`. */
  readonly from: string;
  start(): Promise<Handle>;
}

/** A way that doesn't serve, and what would help. */
export interface Skipped {
  readonly because: string;
}

/** One way to get a service. */
export interface Rung<Handle> {
  readonly name: RungName;
  find(ask: Ask): Promise<Offer<Handle> | Skipped> | Offer<Handle> | Skipped;
}

/** What a caller may ask of a recipe. */
export interface Wishes {
  /** The version or its beginning: `16` or `16.2`. Without it any that the kit supports. */
  readonly version?: string;
  /** The only rung to take. */
  readonly rung?: RungName;
}

/** How to get a service: a value that can be kept and started many times. */
export interface Recipe<Handle extends Running> extends Wishes {
  readonly service: ServiceName;
  /** The lowest version that serves. */
  readonly atLeast: string;
  readonly rungs: readonly Rung<Handle>[];
}

/** A service that runs. It ends with `await using`, with `stop`, or with this process. */
export interface Running extends AsyncDisposable {
  readonly service: ServiceName;
  /** The variables that tell programs where it is. */
  readonly variables: Readonly<Record<string, string>>;
  /** The processes that it consists of, for faults; none if it isn't ours. */
  readonly processes: readonly ServiceProcess[];
  /** Starts again those of its processes that have ended, with their ports and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** How a service was got. */
export interface Provenance {
  readonly rung: RungName;
  readonly version: string;
  readonly from: string;
  /** The faster rungs, and why they don't serve. */
  readonly skipped: readonly { readonly rung: RungName; readonly because: string }[];
}
