import { readFileSync } from 'node:fs';
import { listFiles } from './list-files.js';
import type { Files } from './plans/files.js';

const SUITE = 'integration/';

/** The texts of the reference suite, by path seen from its folder. */
export function readSuite(): Files {
  const texts = listFiles('integration').map((file) => {
    return [file.slice(SUITE.length), readFileSync(file, 'utf8')] as const;
  });
  return Object.fromEntries(texts);
}
