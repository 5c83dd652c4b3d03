/** Parts as a message lists them: `a, b and c`. */
export function joinWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? 'nothing';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** Names as a message lists them: `` `a`, `b` and `c` ``. */
export function listNames(names: readonly string[]): string {
  return joinWords(names.map((name) => `\`${name}\``));
}
