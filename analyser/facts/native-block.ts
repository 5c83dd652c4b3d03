import { getBufferOffset, rawTransferSupported } from 'oxc-parser/src-js/bindings.js';
import { BLOCK_SIZE, BUFFER_SIZE } from 'oxc-parser/src-js/generated/constants.js';

/** Views of the memory that oxc writes a tree into, as its own readers expect them. */
export type NativeBlock = Uint8Array & {
  readonly int32: Int32Array;
  readonly float64: Float64Array;
  readonly whole: Uint8Array;
};

const PAGES = 65_536;
const ATTEMPTS = 4;

/**
 * Reserves the memory for trees that stay native: 2 GiB of addresses from a multiple of 4 GiB on, of
 * which only what is written takes up room. Before Node 22 no buffer is large enough to cut that
 * from, but a WebAssembly memory of 4 GiB is: it holds such a block about every second time. Null
 * where the system grants no such thing.
 */
export function reserveBlock(): NativeBlock | null {
  return rawTransferSupported() ? findBlock([]) : null;
}

/** What was passed over is held on to, so that the next memory lies elsewhere. */
function findBlock(passed: readonly WebAssembly.Memory[]): NativeBlock | null {
  const memory = passed.length < ATTEMPTS ? reserve() : null;
  if (memory === null) return null;
  return cutBlock(memory.buffer) ?? findBlock([...passed, memory]);
}

function reserve(): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
  } catch {
    return null;
  }
}

function cutBlock(buffer: ArrayBuffer): NativeBlock | null {
  const offset = getBufferOffset(new Uint8Array(buffer));
  return offset + BLOCK_SIZE > buffer.byteLength ? null : viewsOf(buffer, offset);
}

const viewsOf = (buffer: ArrayBuffer, offset: number): NativeBlock =>
  Object.assign(new Uint8Array(buffer, offset, BUFFER_SIZE), {
    int32: new Int32Array(buffer, offset, BUFFER_SIZE / 4),
    float64: new Float64Array(buffer, offset, BUFFER_SIZE / 8),
    whole: new Uint8Array(buffer, offset, BLOCK_SIZE),
  });
