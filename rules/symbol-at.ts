import type { FileFacts } from './model.js';

/** The symbol of the innermost function that holds an offset, or `<module>`. */
export function symbolAt({ functions }: FileFacts, offset: number): string {
  // Functions come in the order in which they begin, so the last that holds it is the innermost.
  const inside = functions.filter(({ start, end }) => start <= offset && offset < end);
  return inside[inside.length - 1]?.symbol ?? '<module>';
}
