import path from 'node:path';

/** A path as seen from a folder, with forward slashes; the folder itself is the empty string. */
export function relativeTo(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** Whether a path lies in a folder, however deep, or is the folder itself. */
export function isWithin(folder: string, file: string): boolean {
  const way = relativeTo(folder, file);
  // On Windows there is no way to another drive.
  return way !== '..' && !way.startsWith('../') && !path.isAbsolute(way);
}
