import { closeSync, openSync, readSync } from 'node:fs';

/** In bytes; what no file has filled yet takes up addresses only. */
const AMPLE = 4 * 2 ** 20;

/** Grows to the largest file: a memory of its own for each costs as much as reading it does. */
const pool = { bytes: Buffer.allocUnsafeSlow(AMPLE) };

/**
 * A file's content, which holds until the next one is read.
 *
 * @throws Where the system does not let it be read.
 */
export function readIntoPool(file: string): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    return fillFrom(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function fillFrom(descriptor: number): Uint8Array {
  let length = 0;
  for (let read = -1; read !== 0; length += read) {
    if (length === pool.bytes.length) pool.bytes = Buffer.concat([pool.bytes], 2 * length);
    read = readSync(descriptor, pool.bytes, length, pool.bytes.length - length, null);
  }
  return pool.bytes.subarray(0, length);
}
