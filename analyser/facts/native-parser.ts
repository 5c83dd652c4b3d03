import type { ParserOptions } from 'oxc-parser';
import { parseRawSync } from 'oxc-parser/src-js/bindings.js';
import * as layout from 'oxc-parser/src-js/generated/constants.js';
import { RawTransferData } from 'oxc-parser/src-js/generated/lazy/constructors.js';
import { walkProgram } from 'oxc-parser/src-js/generated/lazy/walk.js';
import { TOKEN } from 'oxc-parser/src-js/raw-transfer/lazy-common.js';
import { getVisitorsArr, type NativeTree } from 'oxc-parser/src-js/raw-transfer/visitor.js';
import type { Comment, EsNode, Source } from './estree.js';
import { reserveBlock, type NativeBlock } from './native-block.js';
import { openWalker, withBareNodes, type BareNode, type Walker } from './native-visitor.js';
import { parseWithJson, type Parse, type Parsed } from './oxc.js';

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
 * oxc's walk passes over directives. They are strings that end a line, or come before a semicolon,
 * behind a brace or a comment; what else looks so only costs time.
 */
const DIRECTIVE = /(?:\{|\*\/|^[ \t]*\/\/.*$)\s*(?:'[^'\r\n]*'|"[^"\r\n]*")[ \t]*(?:;|$|\/[/*])/m;

function parserInto(block: NativeBlock): Parse {
  const walker = openWalker();
  return (text, options) =>
    DIRECTIVE.test(text)
      ? parseWithJson(text, options)
      : parsedFrom(parseInto(block, text, options), walker);
}

function parsedFrom(tree: NativeTree, walker: Walker): Parsed {
  const root = tree.buffer.int32[layout.DATA_POINTER_POS_32]!;
  const { errors } = new RawTransferData(root, tree);
  return { errors, source: () => sourceOf(tree, root, walker) };
}

function sourceOf(tree: NativeTree, root: number, walker: Walker): Source {
  const bare = withBareNodes(tree, root);
  const position = root + layout.PROGRAM_OFFSET;
  const walk = walker((visitor) => walkProgram(position, bare, getVisitorsArr(visitor)));
  // The tree answers to the names of an ESTree, by getters.
  const program = new RawTransferData(root, tree).program as unknown as EsNode;
  return { text: tree.sourceText, program, comments: readComments(bare, root), walk };
}

/** There are many comments, and only their places matter: they come bare. */
function readComments(bare: NativeTree, root: number): Comment[] {
  const comments = new RawTransferData(root, bare).comments as unknown as readonly BareNode[];
  return [...comments].map(({ start, end, position }) => {
    const kind = bare.buffer[position + layout.COMMENT_KIND_OFFSET];
    return { start, end, block: kind !== layout.COMMENT_LINE_KIND };
  });
}

/** The text goes to the end of the block; oxc writes the tree before it. */
function parseInto(block: NativeBlock, sourceText: string, options: ParserOptions): NativeTree {
  const place = writeText(block, sourceText);
  parseRawSync('source', block.whole, place.sourceStartPos, place.sourceByteLen, options);
  const sourceIsAscii = place.sourceByteLen === sourceText.length;
  return { buffer: block, sourceText, sourceIsAscii, ...place, nodes: new Map(), token: TOKEN };
}

const ENCODER = new TextEncoder();
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const LONGEST_UNIT = 3;

function writeText({ buffer, byteOffset }: NativeBlock, text: string) {
  const room = text.length * LONGEST_UNIT;
  const sourceStartPos = layout.ACTIVE_SIZE - room;
  const target = new Uint8Array(buffer, byteOffset + sourceStartPos, room);
  return { sourceStartPos, sourceByteLen: ENCODER.encodeInto(text, target).written };
}
