import { LintelError } from '../../../policy/errors.js';
import type { Recipe, Running } from '../model.js';
import { HERE, start, type Started } from '../start.js';
import { runUser } from './run-user.js';
import { takeShared } from './share.js';
import { SharedPlace, shareFolder } from './shared-service.js';

/**
 * A service that all test files of a run have together: `await share(postgres)`. The first to ask
 * starts it, `lintel infra up` may have started it before, and it ends with the run. What a test puts
 * there needs a name of its own, such as a `database()`. To break a service, `start` one.
 */
export async function share<H extends Running>(recipe: () => Recipe<H>): Promise<Started<H>> {
  const { service } = recipe();
  const place = new SharedPlace(shareFolder(process.cwd(), process.env), service);
  const { variables, provenance } = await takeShared(place, runUser(process.env));
  const handle = await start(recipe(), { ...HERE, environment: variables });
  return Object.assign(handle, { provenance, restart: () => Promise.reject(isShared(service)) });
}

function isShared(service: string): LintelError {
  const message = `This ${service} is shared with other test files, and none may restart it.`;
  return new LintelError('service-failed', `${message} Start one of your own: start(…).`);
}
