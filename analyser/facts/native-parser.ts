import type { ParserOptions } from 'oxc-parser';
import { parseRawSync } from 'oxc-parser/src-js/bindings.js';
import * as layout from 'oxc-parser/src-js/generated/constants.js';
import { RawTransferData } from 'oxc-parser/src-js/generated/lazy/constructors.js';
import { walkProgram } from 'oxc-parser/src-js/generated/lazy/walk.js';
import { TOKEN } from 'oxc-parser/src-js/raw-transfer/lazy-common.js';
import {
  getVisitorsArr,
  type NativeTree,
  type Visitor,
} from 'oxc-parser/src-js/raw-transfer/visitor.js';
import { reserveBlock, type NativeBlock } from './native-block.js';
import type { Comment, EsNode, Source } from './estree.js';
import { openWalker, withBareNodes, type BareNode } from './native-visitor.js';
import { parseWithJson, type Parse } from './oxc.js';

/**
 * The parser for many files: the tree stays in native memory, and only the nodes that somebody asks
 * for are made into objects. These are the parts of oxc-parser's option `experimentalLazy`, put
 * together so that a walk makes no nodes, and so that it works before Node 22 as well. Where no
 * memory can be had for it, the tree crosses as JSON.
 */
export function openNativeParser(): Parse {
  const block = reserveBlock();
  return block === null ? parseWithJson : parserInto(block);
}

/**
 * oxc's walk passes over directives. They are strings on a line of their own, or the first thing in
 * a brace; what else looks so only costs time.
 */
const DIRECTIVE = /(?:^[ \t]*|\{[ \t]*)(?:'[^'\r\n]*'|"[^"\r\n]*")[ \t]*(?:;|$|\/[/*])/m;

function parserInto(block: NativeBlock): Parse {
  const walkWith = openWalker();
  return (text, options) => {
    if (DIRECTIVE.test(text)) return parseWithJson(text, options);
    const tree = parseInto(block, text, options);
    const root = block.int32[layout.DATA_POINTER_POS_32]!;
    const { errors } = new RawTransferData(root, tree);
    return { errors, source: () => sourceOf(tree, root, walkWith) };
  };
}

function sourceOf(tree: NativeTree, root: number, walkWith: ReturnType<typeof openWalker>): Source {
  const bare = withBareNodes(tree, root);
  const visit = (visitor: Visitor): void =>
    walkProgram(root + layout.PROGRAM_OFFSET, bare, getVisitorsArr(visitor));
  // The tree answers to the names of an ESTree, by getters.
  const program = new RawTransferData(root, tree).program as unknown as EsNode;
  return {
    text: tree.sourceText,
    program,
    comments: readComments(bare, root),
    walk: walkWith(visit),
  };
}

/** There are many comments, and only their places matter: they come bare. */
function readComments(bare: NativeTree, root: number): Comment[] {
  const comments = new RawTransferData(root, bare).comments as unknown as readonly BareNode[];
  return [...comments].map(({ start, end, position }) => {
    const kind = bare.buffer[position + layout.COMMENT_KIND_OFFSET];
    return { start, end, block: kind !== layout.COMMENT_LINE_KIND };
  });
}

const ENCODER = new TextEncoder();
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const LONGEST_UNIT = 3;

/** The text goes to the end of the block; oxc writes the tree before it. */
function parseInto(block: NativeBlock, sourceText: string, options: ParserOptions): NativeTree {
  const room = sourceText.length * LONGEST_UNIT;
  const sourceStartPos = layout.ACTIVE_SIZE - room;
  const target = new Uint8Array(block.buffer, block.byteOffset + sourceStartPos, room);
  const { written: sourceByteLen } = ENCODER.encodeInto(sourceText, target);
  parseRawSync('source', block.whole, sourceStartPos, sourceByteLen, options);
  const sourceIsAscii = sourceByteLen === sourceText.length;
  const text = { sourceText, sourceStartPos, sourceByteLen, sourceIsAscii };
  return { buffer: block, ...text, nodes: new Map(), token: TOKEN };
}
