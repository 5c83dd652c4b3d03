import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Ask, Offer, Rung, Skipped } from '../model.js';
import { findFreePorts } from '../ports.js';
import type { Tenure } from '../tenure.js';
import type {
  ContainerBuilder,
  ContainerFile,
  ContainerLibrary,
  StartedContainer,
} from './container-library.js';
import { hasEngine } from './engine.js';
import { findPackage } from './packages.js';

/** An image that holds a service. */
export interface ContainerImage {
  readonly name: string;
  /** What is taken where no version is asked for. */
  readonly tag: string;
  /** Where it listens. */
  readonly port: number;
  /** What it prints when it serves, and how often. */
  readonly ready: readonly [line: RegExp, times: number];
  /** How it is set up, with a password that was made for it. */
  setUp(password: string): ContainerSetUp;
}

/** What a container is started with. */
export interface ContainerSetUp {
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly files?: readonly ContainerFile[];
}

/** A container that runs. */
export interface Contained {
  /** `host:port`. */
  readonly place: string;
  readonly password: string;
  readonly tenure: Tenure;
  exec: StartedContainer['exec'];
}

/** What of the machine is looked at. */
export interface ContainerWorld {
  findLibrary(): ContainerLibrary | undefined;
  hasEngine(environment: NodeJS.ProcessEnv): Promise<boolean>;
}

const HERE: ContainerWorld = { findLibrary, hasEngine };

function findLibrary(): ContainerLibrary | undefined {
  const found = findPackage('testcontainers');
  // The package's own types, of which these are a part.
  return found && (createRequire(import.meta.url)(found.folder) as ContainerLibrary);
}

/**
 * A container, through the package `testcontainers`, where an engine answers. Its clean-up is that
 * package's: a container of its own that ends others.
 */
export function containerRung<H>(image: ContainerImage, connect: Connect<H>, world = HERE) {
  const rung: Rung<H> = { name: 'container', find: (ask) => find({ image, ask, connect, world }) };
  return rung;
}

type Connect<H> = (contained: Contained) => H;

interface Way<H> {
  readonly image: ContainerImage;
  readonly ask: Ask;
  readonly connect: Connect<H>;
  readonly world: ContainerWorld;
}

async function find<H>({ image, ask, connect, world }: Way<H>): Promise<Offer<H> | Skipped> {
  const library = world.findLibrary();
  const hasEngine = await world.hasEngine(ask.environment);
  if (library === undefined || !hasEngine || ask.isOffline) return explain(library, hasEngine);
  const { version = image.tag } = ask;
  const from = `${image.name}:${version}`;
  return { version, from, start: async () => connect(await run(library, image, from)) };
}

function explain(library: ContainerLibrary | undefined, hasEngine: boolean): Skipped {
  if (library === undefined) return { because: 'npm install --save-dev testcontainers' };
  if (!hasEngine) return { because: 'no container engine answers' };
  return { because: 'LINTEL_OFFLINE is set, and an image would be downloaded' };
}

async function run(library: ContainerLibrary, image: ContainerImage, from: string) {
  const [host = 0] = await findFreePorts(1);
  const password = randomBytes(12).toString('hex');
  const builder = setUp(prepare(library, image, from), image.setUp(password));
  const container = await builder.withExposedPorts({ container: image.port, host }).start();
  return toContained(container, host, password);
}

function prepare(library: ContainerLibrary, { ready }: ContainerImage, from: string) {
  const builder = new library.GenericContainer(from).withStartupTimeout(LONGEST_START);
  return builder.withWaitStrategy(library.Wait.forLogMessage(...ready));
}

/** In milliseconds: an image may have to be downloaded. */
const LONGEST_START = 300_000;

function setUp(builder: ContainerBuilder, { environment, command, files }: ContainerSetUp) {
  if (environment !== undefined) builder.withEnvironment(environment);
  if (command !== undefined) builder.withCommand([...command]);
  if (files !== undefined) builder.withCopyContentToContainer(files);
  return builder;
}

/** Its processes are the engine's: there are none that could be signalled. */
function toContained(container: StartedContainer, port: number, password: string): Contained {
  const place = `${container.getHost()}:${port}`;
  const stop = async (): Promise<void> => void (await container.stop());
  const tenure = { processes: [], restart: () => container.restart(), stop };
  return { place, password, tenure, exec: (command) => container.exec(command) };
}
