import type { Verdict } from '../../analyser/run/verdict.js';

/** What a report may know besides the verdict. */
export interface ReportContext {
  /** Lintel's own version. */
  readonly version: string;
  /** The absolute folder that findings' paths are relative to. */
  readonly root: string;
  /** The absolute folder that the repository lies in; the root itself where there is none. */
  readonly top: string;
  readonly color: boolean;
  /** Leave out warnings, and the summary where nothing was found. */
  readonly quiet: boolean;
  /** Show the slowest and the worst files. */
  readonly stats: boolean;
  /** At most this many findings are shown; the summary still counts all. Infinity shows all. */
  readonly maxFindings: number;
}

/** One output format. */
export interface Report {
  readonly needsFingerprints: boolean;
  /** It looks at all findings, however few of them it shows. */
  readonly needsAll?: true;
  /** The whole report as text, ending in a newline. */
  render(verdict: Verdict, context: ReportContext): string;
}
