import { randomBytes } from 'node:crypto';
import { lineOf } from '../../ledger/opened-at.js';
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
import { ForeignTenure, notOurs, OwnTenure, Tenant, type Tenure } from '../tenure.js';
import { callErlang } from './erl-call.js';
import { evaluateIn, imageWith } from './image.js';
import { BREWED, DEBIAN, INSTALLED } from './programs.js';
import { prepare, startBroker, startRegister, USER, type RabbitServer } from './server.js';

/** What may be asked of a RabbitMQ. */
export interface RabbitWishes extends Wishes {
  /** Lines of `rabbitmq.conf`, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A virtual host of its own. It goes with its scope. */
export interface VirtualHost extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** A RabbitMQ that runs. */
export interface RunningRabbit extends Running {
  readonly service: 'rabbitmq';
  readonly url: string;
  /** A new virtual host, for one worker or one test. */
  virtualHost(): Promise<VirtualHost>;
  /**
   * Evaluates Erlang in the broker, as `rabbitmqctl eval` does. Throws `service-failed` with what
   * Erlang says if that is not `ok`, or if the broker isn't ours.
   */
  evaluate(code: string): Promise<void>;
}

/** A RabbitMQ of its own, 3.10 or newer, without plugins; only who has its password gets in. */
export function rabbitmq(wishes: RabbitWishes = {}): Recipe<RunningRabbit> {
  const launch = (programs: Programs) => launchRabbit(programs, wishes.settings ?? {});
  const foreign = urlRung(VARIABLE, (url) => new RabbitHandle(url, FOREIGN, refuse));
  const contained = containerRung(imageWith(wishes.settings ?? {}), toHandle);
  const got = [debianRung(DEBIAN, launch), homebrewRung(BREWED, launch)];
  const rungs = [foreign, machineRung(INSTALLED, launch), contained, ...got];
  return { ...wishes, service: 'rabbitmq', atLeast: '3.10', rungs };
}

function toHandle(contained: Contained): RunningRabbit {
  const url = `amqp://${USER}:${contained.password}@${contained.place}`;
  return new RabbitHandle(url, contained.tenure, (code) => evaluateIn(contained, code));
}

const VARIABLE = 'AMQP_URL';
const FOREIGN = new ForeignTenure(VARIABLE);

const refuse = (): Promise<void> => Promise.reject(notOurs(VARIABLE));

function launchRabbit(programs: Programs, settings: RabbitServer['settings']) {
  return startAnew('rabbitmq', async (site: Site): Promise<RunningRabbit> => {
    const server = { programs, settings, ports: await findPorts(), password: makePassword() };
    prepare(site, server);
    const url = `amqp://${USER}:${server.password}@127.0.0.1:${server.ports[0]}`;
    return new RabbitHandle(url, await begin(site, server), (code) => callErlang(server, code));
  });
}

const makePassword = (): string => randomBytes(12).toString('hex');

async function findPorts(): Promise<RabbitServer['ports']> {
  const [amqp = 0, nodes = 0, register = 0] = await findFreePorts(3);
  return [amqp, nodes, register];
}

/** The broker ends at once without its register, so that is up before. */
async function begin(site: Site, server: RabbitServer): Promise<OwnTenure> {
  const register = await startRegister(site, server);
  const keep = () =>
    register.hasEnded() ? startRegister(site, server) : Promise.resolve(register);
  return OwnTenure.begin(site, [() => startBroker(site, server), keep]);
}

class RabbitHandle extends Tenant implements RunningRabbit {
  readonly service = 'rabbitmq';

  constructor(
    readonly url: string,
    tenure: Tenure,
    readonly evaluate: (code: string) => Promise<void>,
  ) {
    super(tenure);
  }

  get variables() {
    return { [VARIABLE]: this.url };
  }

  async virtualHost(): Promise<VirtualHost> {
    const line = lineOf(this.virtualHost);
    const host = await this.makeHost();
    return this.belongings.keep(host, { what: `virtual host ${host.name}`, line });
  }

  private async makeHost(): Promise<VirtualHost> {
    const name = `lintel-${randomBytes(6).toString('hex')}`;
    await this.evaluate(makeHost(name));
    const drop = () => this.evaluate(`rabbit_vhost:delete(<<"${name}">>, <<"${USER}">>).`);
    return { name, url: `${this.url}/${name}`, drop, [Symbol.asyncDispose]: drop };
  }
}

/** Made, with all that the broker's user may do in it. */
function makeHost(name: string): string {
  const all = '<<".*">>, <<".*">>, <<".*">>';
  const grant = 'rabbit_auth_backend_internal:set_permissions';
  const add = `ok = rabbit_vhost:add(<<"${name}">>, <<"${USER}">>)`;
  return `${add}, ${grant}(<<"${USER}">>, <<"${name}">>, ${all}, <<"${USER}">>).`;
}
