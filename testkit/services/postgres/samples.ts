import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SETTINGS = 'postgresql.conf.sample';

/**
 * Lays a folder of what initdb makes a cluster from: as it came with PostgreSQL, but for the way in
 * which processes share memory. By its own choice the servers that initdb starts would leave theirs
 * behind in the system when they are killed; files of the data folder go with that.
 */
export function laySamples(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name !== SETTINGS) symlinkSync(path.join(from, name), path.join(to, name));
  }
  const settings = readFileSync(path.join(from, SETTINGS), 'utf8');
  writeFileSync(path.join(to, SETTINGS), `${settings}\ndynamic_shared_memory_type = mmap\n`);
}
