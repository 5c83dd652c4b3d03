/** Compiles patterns in which `*` stands for any characters. */
export function toWildcardMatcher(patterns: readonly string[]): (text: string) => boolean {
  const compiled = patterns.map(
    (pattern) => new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`),
  );
  return (text) => compiled.some((it) => it.test(text));
}

const escape = (part: string): string => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
