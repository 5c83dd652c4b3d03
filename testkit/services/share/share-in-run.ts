import { LintelError } from '../../../policy/errors.js';
import { atAddress } from '../ladder.js';
import type { Recipe, Running } from '../model.js';
import { HERE, start, type Started } from '../start.js';
import { runUser } from './run-user.js';
import { takeShared } from './share.js';
import { SharedPlace, shareFolder } from './shared-service.js';

/**
 * A service that all test files of a run have together: `await share(postgres)`. The first to ask
 * starts it, `lintel infra up` may have started it before, and it ends with the run. What a test puts
 * there needs a name of its own, such as a `database()`. To break a service, `start` one. Throws
 * `option-invalid` if the recipe has wishes: whoever comes first would decide for all.
 */
export async function share<H extends Running>(make: () => Recipe<H>): Promise<Started<H>> {
  const recipe = assertPlain(make());
  const { service } = recipe;
  const place = new SharedPlace(shareFolder(process.cwd(), process.env), service);
  const { variables, provenance } = await takeShared(place, runUser(process.env));
  const handle = await start(recipe, atAddress(HERE, variables));
  return Object.assign(handle, { provenance, restart: () => Promise.reject(isShared(service)) });
}

/** What every recipe has; all else is a wish. */
const PLAIN = new Set(['service', 'atLeast', 'rungs']);

function assertPlain<H extends Running>(recipe: Recipe<H>): Recipe<H> {
  const given = Object.entries(recipe).filter(([, value]) => value !== undefined);
  const wishes = given.map(([name]) => name).filter((name) => !PLAIN.has(name));
  if (wishes.length === 0) return recipe;
  throw new LintelError('option-invalid', sayWished(recipe.service, wishes));
}

const sayWished = (service: string, wishes: readonly string[]): string =>
  `share was given a recipe of ${service} with ${wishes.join(', ')}, and what is shared is the same ` +
  `for all test files. Name its version and rung in the policy (services), or start one of your ` +
  `own: start(…).`;

function isShared(service: string): LintelError {
  const message = `This ${service} is shared with other test files, and none may restart it.`;
  return new LintelError('service-failed', `${message} Start one of your own: start(…).`);
}
