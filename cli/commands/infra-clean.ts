import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { serviceCache } from '../../testkit/services/cache-folder.js';
import { EXIT } from '../world.js';
import type { InfraAction } from './infra-request.js';

/** Removes what was downloaded and unpacked, and says how much that was. */
export const clean: InfraAction = ({ world }) => {
  const folder = serviceCache(world.environment);
  const size = sizeOf(folder);
  rmSync(folder, { recursive: true, force: true });
  world.output.write(`${(size / MEBIBYTE).toFixed(1)} MiB removed from ${folder}\n`);
  return Promise.resolve(EXIT.clean);
};

const MEBIBYTE = 1024 * 1024;

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder, { recursive: true }).map(String);
  const sizes = names.map((name) => lstatSync(path.join(folder, name)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}
