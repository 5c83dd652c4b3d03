import type { Site } from '../guard/site.js';
import type { Recipe, Running, Wishes } from '../model.js';
import { findFreePorts } from '../ports.js';
import { containerRung, type Contained } from '../rungs/container.js';
import { debianRung } from '../rungs/debian.js';
import { homebrewRung } from '../rungs/homebrew.js';
import { machineRung } from '../rungs/machine.js';
import type { Programs } from '../rungs/programs.js';
import { urlRung } from '../rungs/url.js';
import { startAnew } from '../start-anew.js';
import { ForeignTenure, OwnTenure, Tenant, type Tenure } from '../tenure.js';
import { imageWith } from './image.js';
import { BREWED, DEBIAN, INSTALLED } from './programs.js';
import { startServer, type RedisServer, type RedisSettings } from './server.js';

/** What may be asked of a Redis. */
export interface RedisWishes extends Wishes {
  readonly settings?: RedisSettings;
}

/** A Redis that runs. */
export interface RunningRedis extends Running {
  readonly service: 'redis';
  readonly url: string;
}

/** A Redis of its own, 7.0 or newer; empty. Only this machine reaches it, or who has its password. */
export function redis(wishes: RedisWishes = {}): Recipe<RunningRedis> {
  const launch = (programs: Programs) => launchRedis(programs, wishes.settings ?? {});
  const contained = containerRung(imageWith(wishes.settings ?? {}), toHandle);
  const got = [debianRung(DEBIAN, launch), homebrewRung(BREWED, launch)];
  const rungs = [FOREIGN, machineRung(INSTALLED, launch), contained, ...got];
  return { ...wishes, service: 'redis', atLeast: '7.0', rungs };
}

/** An engine may publish ports on all interfaces, so that it has a password. */
export const toHandle = ({ place, password, tenure }: Contained): RunningRedis =>
  new RedisHandle(`redis://:${password}@${place}`, tenure);

const VARIABLE = 'REDIS_URL';

const FOREIGN = urlRung(
  VARIABLE,
  (url): RunningRedis => new RedisHandle(url, new ForeignTenure(VARIABLE)),
);

function launchRedis(programs: Programs, settings: RedisSettings): Promise<RunningRedis> {
  return startAnew('redis', async (site: Site) => {
    const [port = 0] = await findFreePorts(1);
    const server: RedisServer = { name: 'redis', port, settings, programs };
    const tenure = await OwnTenure.begin(site, [() => startServer(site, server)]);
    return new RedisHandle(`redis://127.0.0.1:${port}`, tenure);
  });
}

class RedisHandle extends Tenant implements RunningRedis {
  readonly service = 'redis';

  constructor(
    readonly url: string,
    tenure: Tenure,
  ) {
    super(tenure);
  }

  get variables() {
    return { [VARIABLE]: this.url };
  }
}
