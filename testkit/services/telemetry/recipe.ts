import path from 'node:path';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { clickhouse, createDatabase, type RunningClickHouse } from '../clickhouse/recipe.js';
import type { ServiceProcess } from '../guard/process.js';
import type { Site } from '../guard/site.js';
import { hear } from '../hear.js';
import { atAddress, climb, explainMissing } from '../ladder.js';
import type { Ask, Offer, Recipe, Rung, Skipped, Wishes } from '../model.js';
import { findFreePorts } from '../ports.js';
import { urlRung } from '../rungs/url.js';
import { startAnew } from '../start-anew.js';
import { ForeignTenure, OwnTenure } from '../tenure.js';
import { untilUp } from '../until-up.js';
import { ENDPOINT, STORE, TelemetryHandle, type RunningTelemetry } from './running-telemetry.js';
import { giveBack, StoredTenure, type Storage } from './stored-tenure.js';

/** What may be asked of a receiver of telemetry. */
export interface TelemetryWishes extends Wishes {
  /** The address of the ClickHouse to keep telemetry in, in a database of its own. */
  readonly clickhouse?: string;
}

/**
 * A receiver of OTLP over HTTP, JSON and protobuf, that keeps spans, logs and metrics in a ClickHouse:
 * the one that is asked for, or the first that `clickhouse()` finds.
 */
export function telemetry(wishes: TelemetryWishes = {}): Recipe<RunningTelemetry> {
  const own: Rung<RunningTelemetry> = { name: 'machine', find: (ask) => findOwn(ask, wishes) };
  return { ...wishes, service: 'telemetry', atLeast: PROTOCOL, rungs: [FOREIGN, own] };
}

/** The version of OTLP since which its messages don't change. */
const PROTOCOL = '1.0';

const FOREIGN: Rung<RunningTelemetry> = { name: 'url', find: (ask) => findForeign(ask) };

function findForeign(ask: Ask) {
  const storeUrl = ask.environment[STORE] || undefined;
  const tenure = new ForeignTenure(ENDPOINT);
  return urlRung(ENDPOINT, (url) => new TelemetryHandle({ url, storeUrl }, tenure)).find(ask);
}

type Found = Offer<RunningTelemetry> | Skipped;

/** The receiver is Lintel's own; what it needs is a ClickHouse. */
async function findOwn(ask: Ask, { clickhouse: url }: TelemetryWishes): Promise<Found> {
  const world = url ? atAddress(ask, { CLICKHOUSE_URL: url }) : ask;
  const { taken, skipped } = await climb(clickhouse(), world);
  if (taken === undefined) return { because: explainMissing('clickhouse', skipped).message };
  const from = `Lintel’s receiver, on ClickHouse by ${taken.rung}: ${taken.from}`;
  return { version: `OTLP ${PROTOCOL}`, from, start: () => launchOn(taken) };
}

async function launchOn(offer: Offer<RunningClickHouse>): Promise<RunningTelemetry> {
  const server = await offer.start();
  const storage: Storage = { server, database: await createDatabase(server.url) };
  return startAnew('telemetry', (site) => launch(site, storage)).catch((error: unknown) =>
    giveBack(storage).then(() => Promise.reject(error)),
  );
}

async function launch(site: Site, storage: Storage): Promise<RunningTelemetry> {
  const [port = 0] = await findFreePorts(1);
  const storeUrl = storage.database.url;
  const receiver = await OwnTenure.begin(site, [() => startReceiver(site, port, storeUrl)]);
  const whereabouts = { url: `http://127.0.0.1:${port}`, storeUrl };
  return new TelemetryHandle(whereabouts, new StoredTenure(receiver, storage));
}

const RECEIVER = path.join(PACKAGE_ROOT, 'dist', 'testkit', 'telemetry-receiver.js');

async function startReceiver(site: Site, port: number, storeUrl: string): Promise<ServiceProcess> {
  // It has a password, and everybody may read the words that a process was started with.
  const args = [RECEIVER, String(port), site.keepSecret('store', storeUrl)];
  const started = await site.run({ name: 'telemetry', program: process.execPath, args });
  await untilUp(started, `the receiver on port ${port}`, () => hear({ port, says: ASKED }));
  return started;
}

const ASKED = 'GET / HTTP/1.0\r\n\r\n';
