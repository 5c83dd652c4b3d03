/** A fenced block of code in a document. */
export interface FencedBlock {
  /** What stands behind the fence: the language, and words about the block. */
  readonly info: string;
  readonly code: string;
  /** The line of the fence, from 1. */
  readonly line: number;
}

const FENCE = /^(`{3,})(.*)\n([^]*?)^\1[ \t]*$/gm;

/** The fenced blocks of a Markdown document, in order. */
export function listFencedBlocks(document: string): FencedBlock[] {
  return Array.from(document.matchAll(FENCE), ({ index, 2: info = '', 3: code = '' }) => ({
    info: info.trim(),
    code,
    line: document.slice(0, index).split('\n').length,
  }));
}
