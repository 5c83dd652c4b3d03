/** Parts of the page of results that other runs than the bench write, by their names. */
export const SECTIONS = ['services', 'faults', 'orphans', 'reference-suite', 'profile'] as const;

export type SectionName = (typeof SECTIONS)[number];

/** Puts a part into the page in place of its former self, or at the end. */
export function putSection(page: string, name: SectionName, text: string): string {
  const part = `${beginOf(name)}\n\n${text.trim()}\n\n${endOf(name)}`;
  const former = findSection(page, name);
  if (former === undefined) return `${page.trimEnd()}\n\n${part}\n`;
  return page.replace(former, () => part);
}

/** A new page with the parts of the old one that the new one lacks. */
export function keepSections(fresh: string, old: string): string {
  const kept = SECTIONS.flatMap((name) => findSection(old, name) ?? []);
  return [fresh.trimEnd(), ...kept].join('\n\n') + '\n';
}

const beginOf = (name: SectionName): string => `<!-- part: ${name} -->`;
const endOf = (name: SectionName): string => `<!-- end of part: ${name} -->`;

function findSection(page: string, name: SectionName): string | undefined {
  const [begin, end] = [page.indexOf(beginOf(name)), page.indexOf(endOf(name))];
  return begin < 0 || end < begin ? undefined : page.slice(begin, end + endOf(name).length);
}
