const MOST = 8;

/** Names as a sentence lists them: `a`, `b` and `c`; of many the first, and how many more. */
export function listNames(names: readonly string[], most = MOST): string {
  const quoted = [...new Set(names)].map((name) => `\`${name}\``);
  const rest = quoted.length - most;
  if (rest > 0) return `${quoted.slice(0, most).join(', ')} and ${rest} more`;
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
