/** Blocks of text, a blank line between them, as a whole report. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
