import type { FilePolicy } from '../../policy/file-settings.js';
import type { Destination, Project, ProjectFile } from '../../rules/project-model.js';
import type { Structure } from '../../rules/structure.js';
import { findFreeSplits } from '../responsibility/free-splits.js';
import { findComponents } from './components.js';
import type { ModuleInput } from './project-input.js';
import { toEffectOf, toMembership, type Membership } from './membership.js';
import { remembered } from './remembered.js';

/** What a project is built of besides its files. */
export interface ProjectGround {
  readonly structure: Structure;
  readonly isTest: FilePolicy['isTest'];
  /** Where a link of a file leads. */
  readonly resolve: (file: string, specifier: string) => Destination;
  /** Files that something outside of the graph loads. */
  readonly roots: ReadonlySet<string>;
  /** Whether what is found in a file is asked for. */
  readonly isAsked: (file: string) => boolean;
}

/** Puts what was read of single files together into what rules of the project know. */
export function buildProject(inputs: readonly ModuleInput[], ground: ProjectGround): Project {
  const { structure, roots } = ground;
  const membership = toMembership(structure);
  const files = inputs.map((input) => toProjectFile(input, ground, membership)).sort(byName);
  const graph = connect(files, ground);
  const places = { placeOf: membership, effectOf: toEffectOf(structure) };
  return { ...graph, ...computedOf(graph), structure, roots, ...places };
}

function connect(files: readonly ProjectFile[], { isAsked }: ProjectGround): Graph {
  const byFile = new Map(files.map((file) => [file.file, file]));
  const importers = collectImporters(files);
  const asked = files.filter(({ file }) => isAsked(file));
  return { files, asked, byFile, importersOf: (file) => [...(importers.get(file) ?? [])] };
}

function toProjectFile(input: ModuleInput, ground: ProjectGround, membership: Membership) {
  const { file, links, outline } = input;
  const edges = links.map((link) => ({ link, to: ground.resolve(file, link.specifier) }));
  return { file, isTest: ground.isTest(file), ...membership(file), edges, outline };
}

const byName = (a: ProjectFile, b: ProjectFile): number => (a.file < b.file ? -1 : 1);

/** By the file that is imported; each importer once. */
function collectImporters(files: readonly ProjectFile[]): ReadonlyMap<string, Set<string>> {
  const importers = new Map(files.map(({ file }) => [file, new Set<string>()]));
  for (const { file, edges } of files) {
    for (const { to } of edges) importers.get(to.kind === 'file' ? to.file : '')?.add(file);
  }
  return importers;
}

type Graph = Pick<Project, 'files' | 'byFile' | 'importersOf' | 'asked'>;

/** What is computed when it is asked for, and once. */
function computedOf(graph: Graph): Pick<Project, 'components' | 'freeSplits'> {
  const splits: { found?: ReturnType<Project['freeSplits']> } = {};
  return {
    components: remembered((withTypes: boolean) => findComponents(graph, withTypes)),
    freeSplits: () => (splits.found ??= findFreeSplits(graph)),
  };
}
