import type { FreeSplit, Project, ProjectFile, SplitPart } from '../../rules/project-model.js';
import { groupBy } from './groups.js';
import { joinAlike } from './join-alike.js';
import type { ModuleNode } from './module-nodes.js';
import { partsOf, type Part } from './parts.js';
import { THRESHOLDS } from './thresholds.js';
import { findUsers, type Users } from './users.js';
import { WITNESSES, type Witness } from './witnesses.js';

type Graph = Pick<Project, 'files' | 'byFile' | 'asked'>;

/** The modules that fall into parts without a cut through any reference, of those that are asked for. */
export function findFreeSplits(graph: Graph): readonly FreeSplit[] {
  const judged = graph.asked.filter(({ isTest }) => !isTest);
  const usersOf = findUsers(judged, graph);
  return judged.flatMap((file) => splitOf(file, usersOf(file.file)) ?? []);
}

function splitOf(file: ProjectFile, users: Users): FreeSplit | null {
  const all = partsOf(file, users);
  const large = joinAlike(all.filter((part) => counts(part, linesOf(all))));
  const heard = WITNESSES.map((witness) => ({ witness, parts: large.filter(witness.knows) }));
  const found = heard.find((it) => areApart(it) && !isMostlyElsewhere(it.parts, all));
  return found === undefined ? null : { file: file.file, ...toReport(found) };
}

const linesOf = (parts: readonly Part[]): number =>
  parts.map(({ lines }) => lines).reduce((a, b) => a + b, 0);

/** Whether a part is large enough, and well enough known, to be spoken of. */
function counts(part: Part, total: number): boolean {
  const { minLines, minShare, minKnown } = THRESHOLDS;
  const isLarge = part.lines >= Math.max(minLines, minShare * total);
  const isKnown = part.known > 0 && part.known >= minKnown * part.exports.length;
  const isMoreThanData = part.nodes.some(({ isConstant }) => !isConstant);
  return isLarge && isKnown && isMoreThanData;
}

/** A module of many small things is a collection; two larger ones in it are no plan for the rest. */
function isMostlyElsewhere(parts: readonly Part[], all: readonly Part[]): boolean {
  return countExports(parts) < THRESHOLDS.minKnown * countExports(all);
}

const countExports = (parts: readonly Part[]): number =>
  parts.flatMap(({ exports }) => exports).length;

/** The parts that a witness can speak of. */
interface Heard {
  readonly witness: Witness;
  readonly parts: readonly Part[];
}

/** Two at least, and each of them another thing than each other. */
function areApart({ parts, witness }: Heard): boolean {
  const isAnother = (part: Part, index: number): boolean =>
    parts.slice(0, index).every((it) => witness.tellsApart(it, part));
  return parts.length > 1 && parts.every(isAnother);
}

function toReport({ parts, witness }: Heard): Omit<FreeSplit, 'file'> {
  const users = groupBy(parts, ({ importers }) => importers);
  const isShared = (file: string): boolean => users.get(file)!.length > 1;
  const reports = parts.map((part) => toSplitPart(part, isShared));
  const sharedImporters = [...users.keys()].filter(isShared).sort();
  return { parts: reports, sharedImporters, witness: witness.name };
}

function toSplitPart(part: Part, isShared: (file: string) => boolean): SplitPart {
  const { nodes, exports, lines } = part;
  const importers = [...part.importers].filter((file) => !isShared(file)).sort();
  return { names: nodes.flatMap(toNames), exports, lines, importers };
}

/** What has no name of its own goes by the one that it is exported by. */
const toNames = ({ names, exports }: ModuleNode): readonly string[] =>
  names.length > 0 ? names : exports;
