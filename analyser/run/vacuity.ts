import { LintelError } from '../../policy/errors.js';
import { toMatcher } from '../../policy/file-settings.js';
import { suggest } from '../../policy/nearest.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';

/** A glob that the policy file writes, and where. */
interface Written {
  readonly place: string;
  readonly glob: string;
}

/** Throws `policy-vacuous` if a glob of the policy matches no file: it was meant for something. */
export function demandMatches(policy: ResolvedPolicy, files: readonly string[]): void {
  const idle = writtenGlobs(policy).filter(({ glob }) => !files.some(toMatcher([glob])));
  if (idle.length === 0) return;
  const lines = idle.map((entry) => explainIdle(entry, files));
  const message = ['The policy speaks of files that are not there:', ...lines].join('\n  ');
  throw new LintelError('policy-vacuous', message);
}

function explainIdle({ place, glob }: Written, files: readonly string[]): string {
  const name = `${place} ${JSON.stringify(glob)}`;
  return `${name} matches none of the ${files.length} files. ${hint(glob, files)}`;
}

function writtenGlobs({ overrides, ignores, testFiles, ownTestFiles }: ResolvedPolicy): Written[] {
  return [
    ...overrides.flatMap(({ files }, index) => written(`overrides[${index}].files`, files)),
    ...ignores.flatMap(({ files }, index) => written(`ignores[${index}].files`, files)),
    ...written('testFiles', ownTestFiles ? testFiles : []),
  ];
}

const written = (place: string, globs: readonly string[]): Written[] =>
  globs.map((glob) => ({ place, glob }));

/** The top folder that the glob may have meant, if it begins with a plain name. */
function hint(glob: string, files: readonly string[]): string {
  const [first = ''] = glob.split('/');
  const names = [...new Set(files.map((file) => file.split('/')[0] ?? ''))];
  return /[*?{[(!]/.test(first) || names.includes(first)
    ? 'Correct or remove it.'
    : suggest(first, names);
}
