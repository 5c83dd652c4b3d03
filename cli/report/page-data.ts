import type { Severity } from '../../rules/model.js';
import type { FreeSplit } from '../../rules/project-model.js';
import type { Graph } from '../graph/graph.js';
import type { LaidOut } from '../graph/layout.js';

/** All that the page shows. It crosses as JSON, and every text in it may come from the project. */
export interface PageData {
  /** The name of the project's folder. */
  readonly project: string;
  /** Lintel's own version. */
  readonly version: string;
  /** When the page was made, in ISO 8601. */
  readonly made: string;
  readonly summary: PageSummary;
  readonly files: readonly FileRow[];
  readonly findings: readonly FindingRow[];
  readonly rules: readonly RuleRow[];
  readonly graph: Graph;
  /** Null where the graph is too large to be drawn. */
  readonly drawing: LaidOut | null;
  readonly cycles: readonly CycleOfFiles[];
  readonly splits: readonly FreeSplit[];
  /** Null where no history was asked for. */
  readonly trend: readonly PastCommit[] | null;
}

export interface PageSummary {
  readonly files: number;
  readonly functions: number;
  readonly lines: number;
  readonly errors: number;
  readonly warnings: number;
  readonly skipped: Readonly<Record<string, number>>;
}

export interface FileRow {
  readonly file: string;
  /** The module that it belongs to, or the folder that stands for one. */
  readonly module: string;
  readonly lines: number;
  /** The most lines that it may have; null where no rule says. */
  readonly limit: number | null;
  readonly functions: number;
  readonly errors: number;
  readonly warnings: number;
  /** The largest of all figures that have a limit, as a multiple of that limit. */
  readonly worst: number;
}

export interface FindingRow {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly module: string;
  readonly line: number;
  readonly symbol: string;
  readonly value: number | null;
  readonly limit: number | null;
  readonly message: string;
}

export interface RuleRow {
  readonly id: string;
  readonly demand: string;
  /** How many facts it judged. */
  readonly judged: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface CycleOfFiles {
  readonly files: readonly string[];
  /** The shortest circle: each file imports the next one on that line, and the last the first. */
  readonly steps: readonly { readonly file: string; readonly line: number }[];
}

/** A commit of the past, judged by the policy of today. */
export interface PastCommit {
  readonly oid: string;
  /** In ISO 8601. */
  readonly date: string;
  readonly subject: string;
  readonly files: number;
  readonly lines: number;
  readonly functions: number;
  /** How many findings each rule made, by its id. */
  readonly found: readonly (readonly [rule: string, count: number])[];
}
