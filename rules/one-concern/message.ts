import { joinWords, listNames } from '../in-words.js';
import { toPolicyPath } from '../policy-path.js';
import { weigh, type Concern } from './concerns.js';
import type { Domain } from './domain.js';

/** Says which effects meet in a file, and how to part them. */
export function explainMixed(file: string, concerns: readonly Concern[]): string {
  const fault = `The module mixes ${concerns.length} concerns`;
  return `${fault}: ${joinWords(concerns.map(describe))}. ${proposeCut(file, concerns)} ${OTHERWISE}`;
}

const OTHERWISE = 'Where they have to meet, name the file in `compositionRoots` with its reason.';

/** What most is imported for stays. */
function proposeCut(file: string, concerns: readonly Concern[]): string {
  const [kept, ...others] = [...concerns].sort((a, b) => weigh(b) - weigh(a));
  const moves = others.map((it) => `what uses ${packagesOf(it)} to \`${fileFor(file, it)}\``);
  const cut = `Leave ${kept?.effect ?? ''} here, move ${joinWords(moves)}`;
  return `${cut}, and hand in what is offered there.`;
}

/** Says which effects a test reaches that its module is not there for. */
export function explainForeign(foreign: readonly Concern[], domain: Domain, service: string) {
  const { module, services } = domain;
  const purpose = `The test module \`${module}\` is there for ${listNames(services)}`;
  const reached = `this file reaches ${joinWords(foreign.map(describe))} as well`;
  const place = `\`${toPolicyPath(['tests', module, 'services'])}\``;
  const advice = `Move what uses it to a test module of its own, or add \`${service}\` to ${place}.`;
  return `${purpose}, and ${reached}. ${advice}`;
}

/** `` sql (`pg` in line 1, `knex` in line 2) ``. */
function describe({ effect, imports }: Concern): string {
  const told = imports.map(({ name, link }) => `\`${name}\` in line ${link.line}`);
  return `${effect} (${told.join(', ')})`;
}

const packagesOf = ({ imports }: Concern): string =>
  listNames([...new Set(imports.map(({ name }) => name))]);

/** `src/orders.ts` makes `orders-cache.ts`. */
function fileFor(file: string, { effect }: Concern): string {
  const [, stem = '', ending = ''] = /([^/]*?)((?:\.[^./]+)+)$/.exec(file) ?? [];
  return `${stem}-${effect.replace(/\W+/g, '-')}${ending}`;
}
