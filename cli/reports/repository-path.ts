import path from 'node:path';
import type { ReportContext } from './report.js';

/** A file as whoever hosts the repository knows it: from the repository's top, not from the root. */
export function toRepositoryPath(file: string, { root, top }: Place): string {
  return path.posix.join(path.relative(top, root).split(path.sep).join('/'), file);
}

/** Where a project lies in its repository. */
export type Place = Pick<ReportContext, 'root' | 'top'>;
