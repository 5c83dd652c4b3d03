import type { Outcome, Workspace } from './workspace.js';

/** The parts of the JSON report that tests of the whole look at. */
export interface Reported {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number;
    readonly symbol: string;
    readonly value: number | null;
    readonly message: string;
    readonly fingerprint: string;
  }[];
  readonly summary: {
    readonly files: number;
    readonly discovered: number;
    readonly skipped: Readonly<Record<string, number>>;
    readonly functions: number;
    readonly findings: number;
  };
}

/** Runs `lintel check --format json` and parses its report. */
export function check(workspace: Workspace, ...args: readonly string[]): Reported {
  return reportOf(workspace.lintel('check', '--format', 'json', ...args));
}

/** The JSON report that a run wrote; what it said instead if it wrote none. */
export function reportOf({ stdout, stderr, code }: Outcome): Reported {
  if (stdout === '') throw new Error(`no report, exit code ${code}: ${stderr}`);
  return JSON.parse(stdout) as Reported;
}

/** Each finding as `file:line rule value`. */
export function tell({ findings }: Reported): readonly string[] {
  return findings.map(({ file, line, rule, value }) => `${file}:${line} ${rule} ${value}`);
}

/** A function of so many lines and statements. */
export function functionOf(lines: number, name = 'long'): string {
  return `function ${name}() {\n${'  work();\n'.repeat(lines - 2)}}\n`;
}
