import { getBufferOffset, rawTransferSupported } from 'oxc-parser/src-js/bindings.js';
import { BLOCK_SIZE, BUFFER_SIZE } from 'oxc-parser/src-js/generated/constants.js';

/** Views of the memory that oxc writes a tree into, as its own readers expect them. */
export type NativeBlock = Uint8Array & {
  readonly int32: Int32Array;
  readonly float64: Float64Array;
  readonly whole: Uint8Array;
};

const GIB = 2 ** 30;

/** Wherever such a buffer begins, it holds a multiple of 4 GiB with a block behind it. */
const AMPLE = 4 * GIB + BLOCK_SIZE;

const PAGES = 65_536;
const makeMemory = () => new WebAssembly.Memory({ initial: PAGES, maximum: PAGES }).buffer;

/** A way to get addresses; it throws where the system refuses them. */
type Way = () => ArrayBufferLike;

/** Memory that could be shared: V8 takes other memory of that size for a reason to collect garbage. */
const makeAmple: Way = () => new SharedArrayBuffer(AMPLE);

const WAYS: readonly Way[] = [makeAmple, makeMemory, makeMemory, makeMemory];

/**
 * Reserves the memory for trees that stay native: 2 GiB of addresses from a multiple of 4 GiB on, of
 * which only what is written takes up room. An ample buffer always holds them; a system that takes
 * its addresses for memory may grant the 4 GiB of a WebAssembly memory, which holds such a block
 * about every second time. Null where no way leads there.
 */
export function reserveBlock(ways = WAYS): NativeBlock | null {
  return rawTransferSupported() ? findBlock(ways, []) : null;
}

/** What was passed over is held on to, so that the next memory lies elsewhere. */
function findBlock(ways: readonly Way[], passed: readonly ArrayBufferLike[]): NativeBlock | null {
  const [way, ...others] = ways;
  if (way === undefined) return null;
  const buffer = reserve(way);
  return cutBlock(buffer) ?? findBlock(others, [...passed, buffer]);
}

const TOO_SMALL = new ArrayBuffer(1);

function reserve(way: Way): ArrayBufferLike {
  try {
    return way();
  } catch {
    return TOO_SMALL;
  }
}

function cutBlock(buffer: ArrayBufferLike): NativeBlock | null {
  const offset = getBufferOffset(new Uint8Array(buffer, 0, 1));
  return offset + BLOCK_SIZE > buffer.byteLength ? null : viewsOf(buffer, offset);
}

const viewsOf = (buffer: ArrayBufferLike, offset: number): NativeBlock =>
  Object.assign(new Uint8Array(buffer, offset, BUFFER_SIZE), {
    int32: new Int32Array(buffer, offset, BUFFER_SIZE / 4),
    float64: new Float64Array(buffer, offset, BUFFER_SIZE / 8),
    whole: new Uint8Array(buffer, offset, BLOCK_SIZE),
  });
