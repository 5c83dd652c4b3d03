import { climb, explainMissing, type Surroundings } from './ladder.js';
import type { Provenance, Recipe, Running } from './model.js';

/** A service that runs, and how it was got. */
export type Started<Handle> = Handle & { readonly provenance: Provenance };

const HERE: Surroundings = {
  environment: process.env,
  platform: process.platform,
  tell: (line) => void process.stderr.write(`${line}\n`),
};

/**
 * Starts a service by the fastest way that serves. It ends with `await using`, and with this process
 * in any case. Throws `service-unavailable` where no way serves, saying for each what would help, and
 * `service-failed` where one serves and doesn't come up.
 */
export async function start<Handle extends Running>(recipe: Recipe<Handle>, world = HERE) {
  const { taken, skipped } = await climb(recipe, world);
  if (taken === undefined) throw explainMissing(recipe.service, skipped);
  const { rung, version, from } = taken;
  const provenance: Provenance = { rung, version, from, skipped };
  const started: Started<Handle> = Object.assign(await taken.start(), { provenance });
  return started;
}
