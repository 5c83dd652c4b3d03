import type { SeededFault } from './seeded-fault.js';

/** A text with a fault in it. Throws where what it replaces does not stand there exactly once. */
export function plant({ title, file, find, replace }: SeededFault, text: string): string {
  const [before, after, ...more] = text.split(find);
  if (after !== undefined && more.length === 0) return `${before}${replace}${after}`;
  const count = more.length + (after === undefined ? 0 : 1);
  throw new Error(`"${title}" can't be put into ${file}: its text stands there ${count} times.`);
}
