import type { Edge, FilePlace, Project } from './project-model.js';

/** Where in the declared structure an edge leads; null where it leaves the project. */
export function findPlace({ to }: Edge, { byFile, placeOf }: Project): FilePlace | null {
  if (to.kind !== 'file' && to.kind !== 'asset') return null;
  return byFile.get(to.file) ?? placeOf(to.file);
}
