import { nameOfBrought, type Brought } from '../brought-services.js';

/** What belongs together: imports that share a service or an effect class. */
export interface Domain {
  readonly names: ReadonlySet<string>;
  readonly brought: readonly Brought[];
}

/** Sorts imports into domains, in their order. */
export function toDomains(brought: readonly Brought[]): readonly Domain[] {
  let domains: readonly Domain[] = [];
  for (const it of brought) domains = addTo(domains, it);
  return domains;
}

/** An import that belongs to several domains, as a mapper may, makes one of them. */
function addTo(domains: readonly Domain[], it: Brought): readonly Domain[] {
  const names = [...(it.effect === null ? [] : [it.effect]), ...it.services];
  const isAlike = (domain: Domain): boolean => names.some((name) => domain.names.has(name));
  const [alike, others] = [domains.filter(isAlike), domains.filter((one) => !isAlike(one))];
  const merged = new Set([...alike.flatMap((one) => [...one.names]), ...names]);
  return [...others, { names: merged, brought: [...alike.flatMap((one) => one.brought), it] }];
}

/** What a domain is called, with the imports that bring it: `` sql (`pg`, `knex`) ``. */
export function describeDomain({ brought }: Domain): string {
  const by = [...new Set(brought.map((it) => `\`${it.by}\``))].join(', ');
  return `${nameOfBrought(brought[0]!)} (${by})`;
}
