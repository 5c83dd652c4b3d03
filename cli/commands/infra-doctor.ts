import { CATALOG } from '../../testkit/services/catalog.js';
import { climb, type Surroundings } from '../../testkit/services/ladder.js';
import type { ServiceName } from '../../testkit/services/model.js';
import { readPins } from '../../testkit/services/pins.js';
import { EXIT, type World } from '../world.js';
import type { InfraAction } from './infra-request.js';

/** Tells of each service where it would come from, and why not from elsewhere. Starts nothing. */
export const doctor: InfraAction = async ({ services, world }) => {
  const found = await Promise.all(services.map((service) => examine(service, world)));
  world.output.write(found.map(({ text }) => text).join(''));
  return found.every(({ isThere }) => isThere) ? EXIT.clean : EXIT.findings;
};

async function examine(service: ServiceName, world: World) {
  const { taken, skipped } = await climb(CATALOG[service](), toSurroundings(world));
  const verdict = taken === undefined ? 'there is no way' : `${taken.rung}, ${taken.version}`;
  const reasons = skipped.map(({ rung, because }) => `  not ${rung}: ${because}\n`).join('');
  const from = taken === undefined ? '' : `  ${taken.rung}: ${taken.from}\n`;
  return { isThere: taken !== undefined, text: `${service}: ${verdict}\n${reasons}${from}` };
}

const toSurroundings = ({ environment, cwd }: World): Surroundings => ({
  ...{ environment, platform: process.platform, tell: () => undefined },
  readPins: () => readPins(cwd),
});
