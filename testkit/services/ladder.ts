import { LintelError } from '../../policy/errors.js';
import type { Ask, Offer, Provenance, Recipe, Running, Rung, RungName, Skipped } from './model.js';
import { versionServes } from './version.js';

/** The way that was found, if one serves, and why the faster ones don't. */
export interface Climb<Handle> {
  readonly taken: Taken<Handle> | undefined;
  readonly skipped: Provenance['skipped'];
}

type Taken<Handle> = Offer<Handle> & { readonly rung: RungName };

/** What of the world a ladder is climbed in. */
export type Surroundings = Pick<Ask, 'environment' | 'platform' | 'tell' | 'readPins'>;

/** Where the address of a service is known: it is taken, whatever the policy says of other ways. */
export const atAddress = (
  { platform, tell }: Surroundings,
  environment: NodeJS.ProcessEnv,
): Surroundings => ({ platform, tell, environment });

/** Looks for the fastest way to a service. Starts and downloads nothing. */
export async function climb<H extends Running>(recipe: Recipe<H>, world: Surroundings) {
  const pins = await world.readPins?.();
  return climbFor({ ...pins?.[recipe.service], ...recipe }, world);
}

async function climbFor<H extends Running>(recipe: Recipe<H>, world: Surroundings) {
  const tried: Tried<H>[] = [];
  for (const rung of recipe.rungs) {
    tried.push({ rung: rung.name, ...(await tryRung(rung, recipe, world)) });
    if (tried.some(isTaken)) break;
  }
  return toClimb(tried);
}

type Tried<H> = Taken<H> | Provenance['skipped'][number];

const isTaken = <H>(tried: Tried<H>): tried is Taken<H> => 'start' in tried;

function toClimb<H>(tried: readonly Tried<H>[]): Climb<H> {
  const skipped = tried.flatMap((one) => (isTaken(one) ? [] : [one]));
  return { taken: tried.find(isTaken), skipped };
}

function tryRung<H>({ name, find }: Rung<H>, recipe: Demand, world: Surroundings) {
  const { rung = name } = recipe;
  return rung === name ? find(toAsk(recipe, world)) : NOT_WISHED;
}

const NOT_WISHED: Skipped = { because: 'another rung is asked for' };

type Demand = Pick<Recipe<Running>, 'atLeast' | 'version' | 'rung'>;

function toAsk({ atLeast, version }: Demand, world: Surroundings): Ask {
  const demand = version ?? `${atLeast} or newer`;
  const isOffline = isOn(world.environment['LINTEL_OFFLINE']);
  const serves: Ask['serves'] = (candidate) => versionServes(candidate, atLeast, version);
  return { ...world, isOffline, serves, demand, ...(version === undefined ? {} : { version }) };
}

const isOn = (value = ''): boolean => !['', '0', 'false'].includes(value);

/** What to say where no rung serves: each rung's reason, which says what would help. */
export function explainMissing(service: string, skipped: Provenance['skipped']): LintelError {
  const reasons = skipped.map(({ rung, because }) => `  ${rung}: ${because}`);
  const message = [`There is no way to start ${service} here:`, ...reasons].join('\n');
  return new LintelError('service-unavailable', message);
}
