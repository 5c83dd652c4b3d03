import { realpathSync } from 'node:fs';
import path from 'node:path';
import { languageOf } from '../../analyser/run/read-text.js';
import type { CheckRun } from './check-run.js';

/** What of a tree is watched. Paths are absolute, and lead through no link. */
export interface WatchedFiles {
  readonly root: string;
  /** Files and folders that are not looked at. */
  readonly isLeftOut: (file: string) => boolean;
  /** Files that a check depends on. */
  readonly isOfInterest: (file: string) => boolean;
}

/** Says what is watched for a check. */
export function watchedFiles({ project, request }: Run): WatchedFiles {
  const [root, policyFile] = [realPath(project.root), project.file && realPath(project.file)];
  const isReport = toIsReport(request);
  const isLeftOut = (file: string): boolean => LEFT_OUT.test(path.relative(root, file));
  const isOfInterest = (file: string): boolean =>
    file === policyFile || (isInput(file) && !isReport(file));
  return { root, isLeftOut, isOfInterest };
}

type Run = Pick<CheckRun, 'project' | 'request'>;

/** What the check writes by itself is no reason for another, which would never end. */
function toIsReport({ destinations }: Run['request']): (file: string) => boolean {
  const reports = destinations.flatMap(({ file }) => file ?? []);
  return (file) => reports.some((report) => realPath(report) === file);
}

const LEFT_OUT = /(?:^|[/\\])(?:node_modules|\.git)(?:$|[/\\])/;

/** Sources, what says where imports lead and which files count, and what a policy may be made from. */
const isInput = (file: string): boolean =>
  languageOf(file) !== undefined || /\.json$|[/\\]\.git(?:ignore|attributes)$/.test(file);

/** A report that is not there yet leads nowhere. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
