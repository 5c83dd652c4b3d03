import { toMembership } from '../../analyser/graph/membership.js';
import { discover } from '../../analyser/run/discover.js';
import type { Selection } from '../../analyser/run/target.js';
import { tally } from '../../analyser/run/tally.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import { toFilePolicy, type FilePolicy } from '../../policy/file-settings.js';
import { escapeForTerminal } from '../reports/escape.js';
import { EXIT } from '../world.js';
import type { CheckRun } from './check-run.js';

/** `lintel check --explain-coverage`: the files that no rule governs, and why. */
export function explainCoverage({ project, world }: CheckRun): Promise<number> {
  const request = { paths: project.paths, staged: false, since: null };
  const selection = discover(project, project.policy, request);
  const uncovered = reasonsOf(selection, toFilePolicy(project.policy));
  const lines = [...uncovered, ...strayFiles(selection, project.policy), summaryOf(selection)];
  world.output.write(`${lines.join('\n')}\n`);
  return Promise.resolve(EXIT.clean);
}

/** Files that no module holds, where modules are declared. */
function strayFiles({ targets }: Selection, { structure }: ResolvedPolicy): string[] {
  if (structure.modules.length === 0) return [];
  const placeOf = toMembership(structure);
  const stray = targets.filter(({ file }) => placeOf(file).modules.length === 0);
  return stray.map(({ file }) => lineOf(file, 'belongs to no module'));
}

/** Other file types are only counted: there are too many to be read, and none is a surprise. */
function reasonsOf({ targets, skipped }: Selection, policy: FilePolicy): string[] {
  const sources = skipped.filter(({ reason }) => reason !== 'other-extension');
  const bare = targets.filter(({ file }) => Object.keys(policy.settingsOf(file)).length === 0);
  return [
    ...sources.map(({ file, reason }) => lineOf(file, REASONS[reason]?.(file, policy) ?? reason)),
    ...bare.map(({ file }) => lineOf(file, 'every rule is off for it')),
  ];
}

const lineOf = (file: string, reason: string): string => escapeForTerminal(`${file}: ${reason}`);

const REASONS: Readonly<Record<string, (file: string, policy: FilePolicy) => string>> = {
  declaration: () => 'a declaration file holds no code',
  ignored: (file, policy) => `ignored, because ${policy.ignoreOf(file)?.because ?? ''}`,
  generated: () => 'generated (.gitattributes)',
  symlink: () => 'a symbolic link; what it points to is judged where it lies',
  submodule: () => 'a project of its own',
  special: () => 'no regular file',
  missing: () => 'in git’s index, and not on disk',
};

function summaryOf({ targets, skipped }: Selection): string {
  const counts = Object.entries(tally(skipped.map(({ reason }) => reason)));
  const rest = counts.map(([reason, count]) => `${count} ${reason}`).join(', ') || 'none';
  return `${targets.length} files are judged; not judged: ${rest}.`;
}
