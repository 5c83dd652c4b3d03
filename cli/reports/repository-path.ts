import path from 'node:path';
import { relativeTo } from '../../policy/relative-path.js';
import type { ReportContext } from './report.js';

/** A file as whoever hosts the repository knows it: from the repository's top, not from the root. */
export function toRepositoryPath(file: string, { root, top }: Place): string {
  return path.posix.join(relativeTo(top, root), file);
}

/** Where a project lies in its repository. */
export type Place = Pick<ReportContext, 'root' | 'top'>;
