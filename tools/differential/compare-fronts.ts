import { FRONT_REASONS } from './front-reasons.js';
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
  let rest = without(plugin, cli);
  for (const said of without(cli, plugin)) {
    const [other, reason] = findOther(said, rest, text);
    rest = rest.filter((it) => it !== other);
    count(tally, reason, `only the command line: ${show(said)}`);
  }
  for (const said of rest) count(tally, undefined, `only the plugin: ${show(said)}`);
}

/** The same finding at another place, or none at all, and the reason for that. */
function findOther(cli: Said, rest: readonly Said[], text: string): [Said | null, string?] {
  const alike = rest.filter((it) => it.rule === cli.rule && it.message === cli.message);
  for (const plugin of [...alike, null]) {
    const reasons = Object.keys(FRONT_REASONS);
    const reason = reasons.find((name) => FRONT_REASONS[name]!({ plugin, cli, text }));
    if (reason !== undefined) return [plugin, reason];
  }
  return [null];
}
