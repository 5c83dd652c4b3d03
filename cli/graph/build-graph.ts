import type { ReportedFinding } from '../../analyser/run/verdict.js';
import type { Project } from '../../rules/project-model.js';
import type { Structure } from '../../rules/structure.js';
import { bundleLinks, type Bundle } from './bundle-links.js';
import type { Graph, GraphEdge, GraphNode, Level, Tangle } from './graph.js';
import { toNodeOf, type NodeOf } from './group-files.js';
import { findTangles } from './tangles.js';

type Findings = readonly ReportedFinding[];

/** The graph of a project's files or modules; what is forbidden in it is what was found. */
export function buildGraph(project: Project, findings: Findings, level: Level): Graph {
  const nodeOf = toNodeOf(project, level);
  const nodes = toNodes(project, findings, nodeOf);
  const bundles = bundleLinks(project, nodeOf);
  const cycles = findTangles(nodes, bundles);
  const judges = { ...judgesOf(project, findings), tangleOf: toTangleOf(cycles) };
  return { level, nodes, edges: bundles.map((bundle) => toEdge(bundle, judges)), cycles };
}

function toNodes({ files, byFile }: Project, findings: Findings, nodeOf: NodeOf): GraphNode[] {
  const sizes = count(files.map(nodeOf));
  const found = count(findings.flatMap(({ file }) => byFile.get(file) ?? []).map(nodeOf));
  const sorted = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, size]) => ({ name, files: size, findings: found.get(name) ?? 0 }));
}

function count(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const judgesOf = ({ structure }: Project, findings: Findings) => ({
  messages: messagesByPlace(findings),
  permissionOf: toPermissionOf(structure),
});

type Messages = ReadonlyMap<string, readonly string[]>;

/** The rules whose findings stand at the link that they forbid. */
const FORBIDDING: ReadonlySet<string> = new Set(['module-boundaries', 'public-entry']);

/** What was found against links, by their places. */
function messagesByPlace(findings: Findings): Messages {
  const messages = new Map<string, string[]>();
  for (const finding of findings.filter(({ rule }) => FORBIDDING.has(rule))) {
    const place = placeOf(finding.file, finding);
    messages.set(place, [...(messages.get(place) ?? []), finding.message]);
  }
  return messages;
}

const placeOf = (file: string, { line, column }: Pick<ReportedFinding, 'line' | 'column'>) =>
  `${line}:${column}:${file}`;

type TangleOf = (node: string) => Tangle | undefined;

function toTangleOf(tangles: readonly Tangle[]): TangleOf {
  const known = new Map(tangles.flatMap((it) => it.nodes.map((node) => [node, it] as const)));
  return (node) => known.get(node);
}

/** What edges are judged by. */
interface Judges {
  readonly messages: Messages;
  readonly tangleOf: TangleOf;
  readonly permissionOf: PermissionOf;
}

function toEdge({ from, to, links }: Bundle, judges: Judges): GraphEdge {
  const typeOnly = links.every(({ link }) => link.typeOnly);
  const tangle = typeOnly ? undefined : judges.tangleOf(from);
  const inCycle = tangle !== undefined && tangle === judges.tangleOf(to);
  const forbidden = links.flatMap((it) => judges.messages.get(placeOf(it.file, it.link)) ?? []);
  const permission = judges.permissionOf(from, to);
  return { from, to, links: links.length, typeOnly, forbidden, permission, inCycle };
}

type PermissionOf = (from: string, to: string) => string | null;

/** Why the policy lets one module use another. */
function toPermissionOf({ modules }: Structure): PermissionOf {
  const entries = modules.map(
    ({ name, mayUse }) => [name, new Map(Object.entries(mayUse))] as const,
  );
  const reasons = new Map(entries);
  return (from, to) => reasons.get(from)?.get(to) ?? null;
}
