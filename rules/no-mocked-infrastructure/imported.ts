import { packageIn } from '../package-name.js';
import type { Edge, Project, ProjectFile } from '../project-model.js';

/** The files that a file imports when it runs. */
export function importedFiles(file: ProjectFile, { byFile }: Project): ProjectFile[] {
  return running(file).flatMap(({ to }) => (to.kind === 'file' ? (byFile.get(to.file) ?? []) : []));
}

/** The packages that a file imports when it runs. */
export function importedPackages(file: ProjectFile): string[] {
  return running(file).flatMap((edge) => packageIn(edge) ?? []);
}

const running = ({ edges }: ProjectFile): readonly Edge[] =>
  edges.filter(({ link }) => !link.typeOnly);
