import { suggest } from './nearest.js';

/** What names are looked for in. */
export interface Lookup {
  /** What a name is that is not found: `no module`, `not in budgets`. */
  readonly is: string;
  readonly known: readonly string[];
}

/** Says of each name in a list of the policy that names nothing what is near. */
export function explainUnknown(place: string, names: readonly string[], lookup: Lookup): string[] {
  const { is, known } = lookup;
  const unknown = names.filter((name) => !known.includes(name));
  return unknown.map((name) => {
    const fault = `${place} names ${JSON.stringify(name)}, which is ${is}.`;
    return `${fault} ${known.length === 0 ? 'There is none.' : suggest(name, known)}`;
  });
}
