// The parts of oxc-parser 0.159.0 that its own entry uses for trees that stay in native memory. Its
// `exports` let them through; its types leave them out.

declare module 'oxc-parser/src-js/generated/constants.js' {
  export const BLOCK_SIZE: number;
  export const BUFFER_SIZE: number;
  export const ACTIVE_SIZE: number;
  export const DATA_POINTER_POS_32: number;
  export const PROGRAM_OFFSET: number;
  export const COMMENT_SIZE: number;
  export const COMMENT_KIND_OFFSET: number;
  export const COMMENT_LINE_KIND: number;
}

declare module 'oxc-parser/src-js/bindings.js' {
  import type { ParserOptions } from 'oxc-parser';
  export function getBufferOffset(buffer: Uint8Array): number;
  export function parseRawSync(
    filename: string,
    block: Uint8Array,
    sourceStart: number,
    sourceLength: number,
    options: ParserOptions,
  ): void;
  export function rawTransferSupported(): boolean;
}

declare namespace WebAssembly {
  /** Node has it; the library types of ECMAScript leave it to those of the DOM. */
  class Memory {
    constructor(size: { readonly initial: number; readonly maximum: number });
    readonly buffer: ArrayBuffer;
  }
}
