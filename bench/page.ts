import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putSection, type SectionName } from './sections.js';

/** The page of results. */
export const PAGE = join(import.meta.dirname, 'RESULTS.md');

/** Puts a part into the page of results in place of its former self, or at the end. */
export function publishSection(name: SectionName, text: string): void {
  writeFileSync(PAGE, putSection(readFileSync(PAGE, 'utf8'), name, text));
}
