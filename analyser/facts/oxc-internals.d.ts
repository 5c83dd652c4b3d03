// The parts of oxc-parser 0.159.0 that its own entry uses for trees that stay in native memory. Its
// `exports` let them through; its types leave them out.

declare module 'oxc-parser/src-js/generated/constants.js' {
  export const BLOCK_SIZE: number;
  export const BUFFER_SIZE: number;
  export const ACTIVE_SIZE: number;
  export const DATA_POINTER_POS_32: number;
  export const PROGRAM_OFFSET: number;
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

declare module 'oxc-parser/src-js/generated/lazy/constructors.js' {
  import type { ParseResult } from 'oxc-parser';
  import type { NativeTree } from 'oxc-parser/src-js/raw-transfer/visitor.js';
  export const RawTransferData: new (
    position: number,
    tree: NativeTree,
  ) => Pick<ParseResult, 'program' | 'comments' | 'errors'>;
}

declare module 'oxc-parser/src-js/generated/lazy/type_ids.js' {
  export const NODE_TYPE_IDS_MAP: ReadonlyMap<string, number>;
  export const LEAF_NODE_TYPES_COUNT: number;
}

declare module 'oxc-parser/src-js/generated/lazy/walk.js' {
  import type { NativeTree } from 'oxc-parser/src-js/raw-transfer/visitor.js';
  export function walkProgram(
    position: number,
    tree: NativeTree,
    visitors: readonly unknown[],
  ): void;
}

declare module 'oxc-parser/src-js/raw-transfer/lazy-common.js' {
  export const TOKEN: object;
}

declare module 'oxc-parser/src-js/raw-transfer/visitor.js' {
  /** A tree in native memory: the block, the text in it, and the nodes that were made so far. */
  export interface NativeTree {
    readonly buffer: Uint8Array & { readonly int32: Int32Array };
    readonly sourceText: string;
    readonly sourceStartPos: number;
    readonly sourceByteLen: number;
    readonly sourceIsAscii: boolean;
    readonly nodes: Pick<Map<number, object>, 'get'> & {
      set(position: number, node: object): unknown;
    };
    readonly token: object;
  }
  export class Visitor {
    constructor(handlers: Readonly<Record<string, (node: never) => void>>);
  }
  export function getVisitorsArr(visitor: Visitor): readonly unknown[];
}

declare namespace WebAssembly {
  /** Node has it; the library types of ECMAScript leave it to those of the DOM. */
  class Memory {
    constructor(size: { readonly initial: number; readonly maximum: number });
    readonly buffer: ArrayBuffer;
  }
}
