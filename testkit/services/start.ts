import { lineOf } from '../ledger/opened-at.js';
import { untilStopped } from '../ledger/until-stopped.js';
import { climb, explainMissing, type Surroundings } from './ladder.js';
import { readPins } from './pins.js';
import type { Provenance, Recipe, Running } from './model.js';

/** A service that runs, and how it was got. */
export type Started<Handle> = Handle & { readonly provenance: Provenance };

/** Where tests run. */
export const HERE: Surroundings = {
  environment: process.env,
  platform: process.platform,
  tell: (line) => void process.stderr.write(`${line}\n`),
  readPins: () => readPins(process.cwd()),
};

/**
 * Starts a service by the fastest way that serves. It ends with `await using`, and with this process
 * in any case; a test file that leaves it running fails, if a ledger is kept of it. Throws
 * `service-unavailable` where no way serves, saying for each what would help, and `service-failed`
 * where one serves and doesn't come up.
 */
export async function start<Handle extends Running>(recipe: Recipe<Handle>, world = HERE) {
  const line = lineOf(start);
  const { taken, skipped } = await climb(recipe, world);
  if (taken === undefined) throw explainMissing(recipe.service, skipped);
  const { rung, version, from } = taken;
  const started = bear(await taken.start(), { rung, version, from, skipped });
  // What another one runs is not ours to stop.
  return rung === 'url' ? started : untilStopped(started, { what: started.service, line });
}

const bear = <H extends Running>(handle: H, provenance: Provenance): Started<H> =>
  Object.assign(handle, { provenance });
