import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../fault.js';
import { heldFault } from '../held-fault.js';
import type { SmallDisk } from './small-disk.js';

/** A small disk is full to the last byte: who writes there sees ENOSPC. */
export function fullDisk(disk: SmallDisk): Fault {
  return heldFault(`disk of ${disk.mebibytes} MiB full`, async () => {
    const ballast = path.join(disk.folder, 'lintel-ballast');
    for (const size of PIECES) await fill(ballast, size);
    return async () => rmSync(ballast, { force: true });
  });
}

/** In bytes: a large piece may not fit where a small one does. */
const PIECES = [1024 * 1024, 4096];

async function fill(ballast: string, size: number): Promise<void> {
  await using file = await open(ballast, 'a');
  const piece = Buffer.alloc(size, 'x');
  const isThereRoom = (): Promise<boolean> => file.appendFile(piece).then(isSo, isNotIfFull);
  while (await isThereRoom());
}

const isSo = (): boolean => true;

function isNotIfFull(error: unknown): boolean {
  if (isFull(error)) return false;
  throw error;
}

/** Node's errors have a code. */
const isFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC';
