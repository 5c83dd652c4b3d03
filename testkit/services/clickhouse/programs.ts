import path from 'node:path';
import { findProgram, programFolders } from '../rungs/find-program.js';
import type { Installed } from '../rungs/machine.js';
import { askVersion, type Programs } from '../rungs/programs.js';

/** Where a machine has ClickHouse: a server by itself, or the one program that is everything. */
export const INSTALLED: Installed = {
  what: 'clickhouse-server',
  find: async (environment) => {
    const folders = programFolders(environment);
    const found = NAMES.flatMap((name) => findProgram(name, folders) ?? []);
    return (await Promise.all([...new Set(found)].map(readProgram))).flat();
  },
};

const NAMES = ['clickhouse-server', 'clickhouse'];

async function readProgram(program: string): Promise<readonly Programs[]> {
  const version = await askVersion(program);
  if (version === undefined) return [];
  return [{ version, folder: path.dirname(program), environment: {}, from: program }];
}
