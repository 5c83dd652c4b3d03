import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import type { PageParts } from './render-page.js';

/** The page's script and style, as they were built along with the command line. */
export function readPageParts(): PageParts {
  const folder = path.join(PACKAGE_ROOT, 'dist', 'report-page');
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8').trim();
  return { script: read('main.js'), style: read('page.css') };
}
