import type { NativeBlock } from './native-block.js';

/** A tree that oxc wrote into memory. */
export interface NativeTree {
  readonly block: NativeBlock;
  readonly text: string;
  /** Where the text is in the block. */
  readonly textAt: number;
  /** A unit of the text is one byte in the block. */
  readonly isAscii: boolean;
  /** Where the tree's root is. */
  readonly program: number;
}
