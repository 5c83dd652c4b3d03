import { FRONT_REASONS, type Pair } from './front-reasons.js';
import { show, without, type Said } from './said.js';
import { count, type Tally } from './tally.js';

/** What the plugin and the command line say of one text. */
export interface Both {
  readonly plugin: readonly Said[];
  readonly cli: readonly Said[];
  readonly text: string;
}

/** Compares the findings of both fronts, and explains by name where they differ. */
export function compareFronts({ plugin, cli, text }: Both, tally: Tally): void {
  tally.compared += cli.length;
  const more = new Set<Said | null>(without(plugin, cli));
  for (const said of without(cli, plugin)) more.delete(explain(said, [more, text], tally));
  for (const said of more) count(tally, undefined, `only the plugin: ${said && show(said)}`);
}

type Others = readonly [others: ReadonlySet<Said | null>, text: string];

/** Finds the same finding at another place, or none at all, and the reason for that. */
function explain(cli: Said, [others, text]: Others, tally: Tally): Said | null {
  const alike = [...others].filter((it) => it?.rule === cli.rule && it.message === cli.message);
  const pairs = [...alike, null].map((plugin) => ({ cli, plugin, text }));
  const pair = pairs.find((it) => reasonOf(it) !== undefined);
  count(tally, pair && reasonOf(pair), `only the command line: ${show(cli)}`);
  return pair?.plugin ?? null;
}

const reasonOf = (pair: Pair): string | undefined =>
  Object.keys(FRONT_REASONS).find((name) => FRONT_REASONS[name]!(pair));
