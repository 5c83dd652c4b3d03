/** The option under the names that it has had. */
const PATTERNS = /^--(?:testPathPatterns?|test-path-patterns?)(?==|$)/;

/** Jest 30 calls `--testPathPattern` `--testPathPatterns`, and each version refuses the other’s. */
export function renameOptions(typed: readonly string[], major: number): readonly string[] {
  const name = major < 30 ? '--testPathPattern' : '--testPathPatterns';
  return typed.map((word) => word.replace(PATTERNS, name));
}
