import { listNames } from '../in-words.js';
import type { FileViolation, ProjectFile, ProjectRule } from '../project-model.js';
import type { ModuleDeclaration } from '../structure.js';
import type { ExhaustiveModulesOptions } from './options.js';

/** The declared modules hold the whole project, each file once (C3). */
export const rule: ProjectRule<ExhaustiveModulesOptions> = {
  id: 'exhaustive-modules',
  demand: 'Every file belongs to exactly one module of the policy.',
  needsOutline: false,
  judge({ asked, structure: { modules } }) {
    if (modules.length === 0) return { judged: 0, violations: [] };
    const astray = asked.filter((file) => file.modules.length !== 1);
    return { judged: asked.length, violations: astray.map((file) => toViolation(file, modules)) };
  },
};

const FIRST_LINE = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function toViolation(
  { file, modules }: ProjectFile,
  all: readonly ModuleDeclaration[],
): FileViolation {
  const message = modules.length === 0 ? explainNone(file, all) : explainSeveral(modules);
  const figures = { value: null, limit: null, message, span: null };
  return { file, symbol: '<module>', ...FIRST_LINE, ...figures };
}

const explainSeveral = (modules: readonly string[]): string =>
  `The file belongs to ${modules.length} modules: ${listNames(modules)}. ` +
  'Narrow the globs of all but one, for instance by one that begins with `!`.';

function explainNone(file: string, modules: readonly ModuleDeclaration[]): string {
  const near = nearestGlob(file, modules);
  return `The file belongs to no module.${near} Move it, or have a module of the policy hold it.`;
}

interface Near {
  readonly shared: number;
  readonly says: string;
}

/** The glob that begins like the file for the longest. */
function nearestGlob(file: string, modules: readonly ModuleDeclaration[]): string {
  const globs = modules.flatMap(({ name, files }) => files.map((glob) => [name, glob] as const));
  const near = globs.map(([name, glob]): Near => {
    return { shared: countShared(file, glob), says: ` Near is \`${glob}\` of \`${name}\`.` };
  });
  const [best] = near.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared);
  return best?.says ?? '';
}

function countShared(file: string, glob: string): number {
  const end = glob.split('').findIndex((letter, index) => letter !== file[index]);
  return end === -1 ? glob.length : end;
}
