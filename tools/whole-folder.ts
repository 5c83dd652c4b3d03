import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

type Filling = (empty: string) => Promise<void>;

/** Makes the folder by `fill`, whole or not at all. One that exists is left as it is. */
export async function makeWholeFolder(folder: string, fill: Filling): Promise<void> {
  if (existsSync(folder)) return;
  const partial = `${folder}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  await fill(partial)
    .then(() => moveInto(folder, partial))
    .finally(() => rm(partial, { recursive: true, force: true }));
}

/** Another process may have been faster: what it made is as good as ours. */
async function moveInto(folder: string, partial: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await rename(partial, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
}
