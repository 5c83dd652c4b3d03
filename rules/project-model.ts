import type { Link } from './link-model.js';
import type { Severity, Violation } from './model.js';
import type { Outline } from './outline-model.js';
import type { Structure } from './structure.js';

/** Where a link leads. */
export type Destination =
  /** A file of the project that was read. */
  | { readonly kind: 'file'; readonly file: string }
  /** A file that was found and not read: JSON, a stylesheet, what the policy ignores. */
  | { readonly kind: 'asset'; readonly file: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unresolved'; readonly reason: string };

/** A link with where it leads. */
export interface Edge {
  readonly link: Link;
  readonly to: Destination;
}

/** Where in the declared structure a file stands. */
export interface FilePlace {
  /** Names of the policy's modules that it belongs to; exactly one in an exhaustive policy. */
  readonly modules: readonly string[];
  /** It is an entry of its module. */
  readonly isEntry: boolean;
  /** Names of the policy's test modules that it belongs to. */
  readonly testModules: readonly string[];
  /** The reason for which effects may meet in it, if it is a composition root. */
  readonly compositionRoot: string | null;
}

/** A file of the project as rules of the project see it. */
export interface ProjectFile extends FilePlace {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly isTest: boolean;
  readonly edges: readonly Edge[];
  /** Empty where no rule that is on asks for outlines. */
  readonly outline: Outline;
}

/** A circle of imports: each step imports the next file, and the last one the first. */
export type Cycle = readonly CycleStep[];

export interface CycleStep {
  readonly file: string;
  readonly link: Link;
}

/** A strongly connected component of the import graph that has more than one file, or a self-import. */
export interface Component {
  /** In the order of their names. */
  readonly files: readonly string[];
  /** The shortest circle in it; of several the one whose first file comes first by name. */
  readonly shortest: Cycle;
}

/** One group of a module's declarations that could stand in a file of its own. */
export interface SplitPart {
  /** Names of all its value declarations, in the order of the file. */
  readonly names: readonly string[];
  readonly exports: readonly string[];
  readonly lines: number;
  /** Files that import from this part, and from no other. */
  readonly importers: readonly string[];
}

/** A module that falls into parts without a cut through any reference. */
export interface FreeSplit {
  readonly file: string;
  /** At least two, in the order of the file. */
  readonly parts: readonly SplitPart[];
  /** Files that import from more than one part. */
  readonly sharedImporters: readonly string[];
  /** What speaks for the split besides the missing references. */
  readonly witness: 'imports' | 'importers';
}

/** All that rules of the project know. */
export interface Project {
  /** In the order of their names. */
  readonly files: readonly ProjectFile[];
  /**
   * Those whose findings are asked for; the others are there so that these can be judged. What is found
   * in others is not reported, and need not be looked for.
   */
  readonly asked: readonly ProjectFile[];
  readonly structure: Structure;
  /** By name. */
  readonly byFile: ReadonlyMap<string, ProjectFile>;
  /** The files that import a file, by any kind of link, in the order of their names. */
  importersOf(file: string): readonly string[];
  /** Where any file stands, assets too. */
  placeOf(file: string): FilePlace;
  /** The effect class that a package (`pg`, `node:fs`) brings, if the policy names one. */
  effectOf(packageName: string): string | null;
  /** Components of the graph, with or without type-only links; computed once. */
  components(withTypes: boolean): readonly Component[];
  /** Modules that fall apart, of those that are asked for; computed once. */
  freeSplits(): readonly FreeSplit[];
  /** Files that are known to be loaded from outside of the graph: entries of package.json, configurations. */
  readonly roots: ReadonlySet<string>;
}

/** A violation with the file that it is in. */
export interface FileViolation extends Violation {
  readonly file: string;
}

/** How many facts a rule judged in the whole project, and what it found there. */
export interface ProjectJudgement {
  readonly judged: number;
  readonly violations: readonly FileViolation[];
}

/** A pure rule of the whole project. */
export interface ProjectRule<Options = unknown> {
  readonly id: string;
  /** One sentence: what the rule demands. */
  readonly demand: string;
  /** It asks for outlines, not for links alone. */
  readonly needsOutline: boolean;
  judge(project: Project, options: Options): ProjectJudgement;
}

/** A violation of a rule of the project, with what the policy says of its weight. */
export interface JudgedInProject {
  readonly rule: string;
  readonly severity: Severity;
  readonly violation: FileViolation;
}
