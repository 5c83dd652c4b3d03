import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPolicy } from '../../policy/load.js';
import type { ServicePins } from '../../policy/service-pins.js';
import type { PolicyStore } from '../../policy/stored.js';
import { serviceCache } from './cache-folder.js';
import { makeOpenFolder } from './make-folder.js';

/** What was read, by folder: in a process a policy is read once. */
const KNOWN = new Map<string, Promise<ServicePins>>();

/** What the policy that holds in a folder says of services. Throws what is wrong with it. */
export function readPins(folder: string, environment = process.env): Promise<ServicePins> {
  const pins = KNOWN.get(folder) ?? loadPins(folder, environment);
  KNOWN.set(folder, pins);
  return pins;
}

async function loadPins(folder: string, environment: NodeJS.ProcessEnv): Promise<ServicePins> {
  const store = openStore(path.join(serviceCache(environment), 'policies'));
  const { policy } = await loadPolicy(folder, undefined, () => store);
  return policy.services;
}

/** To evaluate a policy takes longer than to start a Redis, so it is kept between processes. */
export function openStore(folder: string): PolicyStore {
  const read = (key: string): string => readFileSync(path.join(folder, key), 'utf8');
  return {
    read: (key) => orNull(() => read(key)),
    write: (key, text) => void orNull(() => writeWhole(path.join(folder, key), text)),
  };
}

function writeWhole(file: string, text: string): void {
  makeOpenFolder(path.dirname(file));
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

/** What isn't kept, or can't be, is evaluated anew. */
function orNull<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
