import type { Link } from '../../rules/link-model.js';
import type { Project, ProjectFile } from '../../rules/project-model.js';
import type { NodeOf } from './group-files.js';

/** A link, and the file that it stands in. */
export interface PlacedLink {
  readonly file: string;
  readonly link: Link;
}

/** The links that lead from one node to another. */
export interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly links: readonly PlacedLink[];
}

/** All links between nodes, sorted by both ends; what stays within a node is left out. */
export function bundleLinks(project: Project, nodeOf: NodeOf): Bundle[] {
  const bundles: Bundles = new Map();
  for (const file of project.files) addLinks(file, [project, nodeOf], bundles);
  return [...bundles.values()].flatMap((byTarget) => [...byTarget.values()]).sort(byEnds);
}

type Draft = Bundle & { readonly links: PlacedLink[] };
type Bundles = Map<string, Map<string, Draft>>;

function addLinks(source: ProjectFile, [project, nodeOf]: Context, bundles: Bundles): void {
  const from = nodeOf(source);
  for (const { link, to } of source.edges) {
    const target = to.kind === 'file' ? project.byFile.get(to.file) : undefined;
    const node = target === undefined ? from : nodeOf(target);
    if (node !== from) bundleOf(from, node, bundles).links.push({ file: source.file, link });
  }
}

type Context = readonly [project: Project, nodeOf: NodeOf];

function bundleOf(from: string, to: string, bundles: Bundles): Draft {
  const byTarget = bundles.get(from) ?? new Map<string, Draft>();
  const bundle = byTarget.get(to) ?? { from, to, links: [] };
  bundles.set(from, byTarget.set(to, bundle));
  return bundle;
}

const byEnds = (a: Bundle, b: Bundle): number => compare(a.from, b.from) || compare(a.to, b.to);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
