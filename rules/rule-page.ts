/** Where the project lives. */
export const PROJECT_PAGE = 'https://github.com/lintel/lintel';

/** Where a rule's README is read. */
export function toRulePage(rule: string): string {
  return `${PROJECT_PAGE}/blob/main/rules/${encodeURIComponent(rule)}/README.md`;
}
