import { LintelError } from '../../policy/errors.js';
import { askForNearest } from '../../policy/nearest.js';
import { externalOf, toNameMatcher } from '../../rules/external-name.js';
import { toPolicyPath } from '../../rules/policy-path.js';
import type { Project } from '../../rules/project-model.js';
import type { ModuleDeclaration, Structure } from '../../rules/structure.js';

/** A package that the policy names, and where. */
interface Named {
  readonly place: string;
  readonly name: string;
}

/**
 * Throws `policy-vacuous` if the policy names a package that no file imports. Where a file could not
 * be parsed it is not known what that one imports, and nothing is demanded.
 */
export function demandImports({ files, structure }: Project, isComplete: () => boolean): void {
  const edges = files.flatMap((file) => file.edges);
  const imported = [...new Set(edges.flatMap((edge) => externalOf(edge) ?? []))];
  const idle = listNamed(structure).filter(({ name }) => !imported.some(toNameMatcher(name)));
  if (idle.length === 0 || !isComplete()) return;
  const lines = idle.map((it) => explainIdle(it, imported)).join('\n  ');
  throw new LintelError('policy-vacuous', `${TITLE}\n  ${lines}`);
}

const TITLE = 'The policy speaks of packages that no file imports:';

/** Node's own modules are known without the project, and what nobody may import is not to be found. */
function listNamed({ modules, packages }: Structure): Named[] {
  const owned = packages.filter(({ name, onlyIn }) => onlyIn.length > 0 && !NODE.test(name));
  return [...modules.flatMap(listUsed), ...owned.map(({ name }) => ({ place: 'packages', name }))];
}

const NODE = /^node:/;

function listUsed({ name: module, mayUse }: ModuleDeclaration): Named[] {
  const place = toPolicyPath(['modules', module, 'mayUse']);
  const named = Object.keys(mayUse).filter((target) => target.startsWith('npm:'));
  return named.map((target) => ({ place, name: target.slice('npm:'.length) }));
}

function explainIdle({ place, name }: Named, imported: readonly string[]): string {
  const near = askForNearest(name, imported);
  return `${place} names ${JSON.stringify(name)}. ${near}Correct or remove it.`;
}
