import type { NativeTree } from './native-tree.js';

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** In a text's place, after its pointer and its length. */
const HALVES_OFFSET = 12;

/** The text that a field points to. */
export function readText(position: number, { block, text, textAt, isAscii }: NativeTree): string {
  const [from, length] = [block.int32[position >> 2]!, block.int32[(position >> 2) + 2]!];
  if (block[position + HALVES_OFFSET] !== 0) throw new Error('a text has half a character');
  const isInSource = isAscii && from >= textAt;
  if (isInSource) return text.substring(from - textAt, from - textAt + length);
  return DECODER.decode(block.subarray(from, from + length));
}
