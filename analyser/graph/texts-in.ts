/** The texts in a value of a JSON document, however deep. */
export function textsIn(value: unknown): string[] {
  const [texts, pending]: [string[], unknown[]] = [[], [value]];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null) pending.push(...Object.values(next));
  }
  return texts;
}
