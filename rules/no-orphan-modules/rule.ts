import type { FileViolation, Project, ProjectFile, ProjectRule } from '../project-model.js';
import type { NoOrphanModulesOptions } from './options.js';

/**
 * A file that nobody loads is gone (C3). What the option `entries` matches is among the project's
 * roots when it is judged: globs are matched by who builds the project.
 */
export const rule: ProjectRule<NoOrphanModulesOptions> = {
  id: 'no-orphan-modules',
  demand: 'Every file is imported by another one, or is an entry.',
  needsOutline: false,
  judge(project) {
    const files = project.asked.filter((file) => !file.isTest);
    const orphans = files.filter((file) => isOrphan(file, project));
    return { judged: files.length, violations: orphans.map(violationOf) };
  },
};

/** What imports itself is imported by nobody. Roots are asked last: they take long to find. */
function isOrphan({ file, isEntry, compositionRoot }: ProjectFile, project: Project): boolean {
  const isImported = project.importersOf(file).some((importer) => importer !== file);
  return !isImported && !isEntry && compositionRoot === null && !project.roots.has(file);
}

const MESSAGE =
  'No file imports this one, and nothing tells that it is loaded from outside. ' +
  'Remove it, import it, or name it in the option `entries`.';

function violationOf({ file }: ProjectFile): FileViolation {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const figures = { value: null, limit: null, message: MESSAGE, span: null };
  return { file, symbol: '<module>', ...place, ...figures };
}
