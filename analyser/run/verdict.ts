import type { Finding } from '../../rules/model.js';

/** How many facts a rule judged in the whole run, and how many findings it made. */
export interface RuleCount {
  readonly judged: number;
  readonly found: number;
}

/** What a run looked at. `discovered` equals `files` plus all that was skipped. */
export interface Summary {
  /** Files that were judged. */
  readonly files: number;
  readonly discovered: number;
  /** Files that were not judged, by reason: `declaration`, `generated`, `ignored` and so on. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly functions: number;
  readonly findings: number;
  /** Files in which something was found. */
  readonly affected: number;
  readonly errors: number;
  readonly warnings: number;
  /** Set by who knows when the run began; 0 until then. */
  readonly durationMs: number;
  readonly rules: Readonly<Record<string, RuleCount>>;
}

/** A finding as it is reported. */
export interface ReportedFinding extends Finding {
  /** 16 hex digits that stay when the code moves; null where no report asked for it. */
  readonly fingerprint: string | null;
}

/** What one file cost to read. */
export interface FileCost {
  readonly file: string;
  readonly milliseconds: number;
}

/**
 * What a run ends with: the findings in the order of files and lines, and what was looked at. A verdict
 * that was recalled holds no more findings than its reports show; the summary counts them all.
 */
export interface Verdict {
  readonly findings: readonly ReportedFinding[];
  readonly summary: Summary;
  /** The slowest files of the run, slowest first; empty where all came from the cache. */
  readonly slowest: readonly FileCost[];
}
