import type { Ask, Rung } from '../model.js';
import { explainUnserving, offerNewest, type Launch, type Programs } from './programs.js';

/** How the programs of a service are found on a machine. */
export interface Installed {
  /** As messages name it: `redis-server`. */
  readonly what: string;
  find(environment: NodeJS.ProcessEnv): Promise<readonly Programs[]>;
}

/** Programs that are installed on the machine. */
export function machineRung<Handle>(installed: Installed, launch: Launch<Handle>): Rung<Handle> {
  return { name: 'machine', find: (ask) => findInstalled(installed, ask, launch) };
}

async function findInstalled<H>({ what, find }: Installed, ask: Ask, launch: Launch<H>) {
  const found = await find(ask.environment);
  return offerNewest(found, ask, launch) ?? explainUnserving(found, what, ask.demand);
}
