import type { ParserOptions } from 'oxc-parser';
import { parseRawSync } from 'oxc-parser/src-js/bindings.js';
import * as layout from 'oxc-parser/src-js/generated/constants.js';
import type { Comment, EsNode, Source } from '../tree/estree.js';
import { reserveBlock, type NativeBlock } from './native-block.js';
import { LISTS } from './native-layout.js';
import { nodeAt } from './native-node.js';
import type { NativeTree } from './native-tree.js';
import { openWalk, type NativeWalk } from './native-walk.js';
import { parseWithJson, type Parse, type Parsed } from './oxc.js';

/**
 * The parser for many files: the tree stays in native memory, and only the nodes that somebody asks
 * for are made into objects. Where no memory can be had for it, and where a text has errors, the tree
 * crosses as JSON.
 */
export function openNativeParser(): Parse {
  const block = reserveBlock();
  return block === null ? parseWithJson : parserInto(block);
}

function parserInto(block: NativeBlock): Parse {
  const walk = openWalk();
  return (text, options, utf8) => {
    const tree = parseInto(block, [text, utf8 ?? ENCODER.encode(text)], options);
    return hasErrors(tree) ? parseWithJson(text, options) : parsedFrom(tree, walk);
  };
}

/** A list is a pointer, and behind it how many there are. */
const COUNT_OFFSET = 8;

const hasErrors = ({ block, program }: NativeTree): boolean =>
  block.int32[(program + LISTS.errors + COUNT_OFFSET) >> 2] !== 0;

const parsedFrom = (tree: NativeTree, walk: NativeWalk): Parsed => ({
  errors: [],
  source: () => sourceOf(tree, walk),
});

function sourceOf(tree: NativeTree, walk: NativeWalk): Source {
  const program = withBody(nodeAt(tree.program, 'Program', tree));
  const comments = readComments(tree);
  return { text: tree.text, program, comments, walk: (visitor) => walk(tree, visitor) };
}

/** Several readers ask for the statements of a file: they are made into nodes once. */
const withBody = (program: EsNode): EsNode =>
  Object.defineProperty(program, 'body', { value: program['body'] });

function readComments({ block, program }: NativeTree): Comment[] {
  const first = block.int32[(program + LISTS.comments) >> 2]!;
  const length = block.int32[(program + LISTS.comments + COUNT_OFFSET) >> 2]!;
  return Array.from({ length }, (_, index) =>
    commentAt(first + index * layout.COMMENT_SIZE, block),
  );
}

function commentAt(at: number, block: NativeBlock): Comment {
  const isLine = block[at + layout.COMMENT_KIND_OFFSET] === layout.COMMENT_LINE_KIND;
  return { start: block.int32[at >> 2]!, end: block.int32[(at >> 2) + 1]!, block: !isLine };
}

type Encoded = readonly [text: string, utf8: Uint8Array];

/** The text goes to the end of the block; oxc writes the tree before it. */
function parseInto(block: NativeBlock, [text, utf8]: Encoded, options: ParserOptions): NativeTree {
  const textAt = layout.ACTIVE_SIZE - utf8.length;
  block.whole.set(utf8, textAt);
  parseRawSync('source', block.whole, textAt, utf8.length, options);
  const program = block.int32[layout.DATA_POINTER_POS_32]! + layout.PROGRAM_OFFSET;
  return { block, text, textAt, isAscii: utf8.length === text.length, program };
}

const ENCODER = new TextEncoder();
