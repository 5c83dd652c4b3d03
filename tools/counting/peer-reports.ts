import type { PeerReport } from './attribute-reports.js';

/** A report, the file that it is about, and whether it is about the file as a whole. */
export interface FiledReport extends PeerReport {
  readonly file: string;
  readonly isOfFile: boolean;
}

interface EslintMessage {
  readonly ruleId: string | null;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly EslintMessage[];
}

/** Reads what ESLint prints as JSON. Throws at what is no count of lines. */
export function readEslint(output: unknown): FiledReport[] {
  // ESLint's own JSON, of the pinned version; so with the other two.
  const results = output as readonly EslintResult[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map((it) => toReport(filePath, it.ruleId ?? 'parser', it)),
  );
}

interface BiomeDiagnostic {
  readonly category: string;
  readonly message: string;
  readonly location: { readonly path: string; readonly start: Omit<PeerReport, 'count'> };
}

/** Reads what Biome prints as JSON. Throws at what is no count of lines. */
export function readBiome(output: unknown): FiledReport[] {
  const { diagnostics } = output as { readonly diagnostics: readonly BiomeDiagnostic[] };
  return diagnostics.map(({ category, message, location: { path, start } }) =>
    toReport(path, category, { message, ...start }),
  );
}

interface OxlintDiagnostic {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: Omit<PeerReport, 'count'> }[];
}

/** Reads what oxlint prints as JSON. Throws at what is no count of lines. */
export function readOxlint(output: unknown): FiledReport[] {
  const { diagnostics } = output as { readonly diagnostics: readonly OxlintDiagnostic[] };
  return diagnostics.map(({ code, message, filename, labels }) =>
    toReport(filename, code, { message, line: 1, column: 1, ...labels[0]?.span }),
  );
}

type Said = Omit<EslintMessage, 'ruleId'>;

const COUNT = /\((\d+)\)|has (\d+) lines/;

/** A report without a count is a mistake in the case or the configuration. */
function toReport(file: string, rule: string, { message, line, column }: Said): FiledReport {
  const [, inBrackets, inWords] = COUNT.exec(message) ?? [];
  const count = Number(inBrackets ?? inWords);
  if (Number.isNaN(count)) throw new Error(`${file}: ${rule}: ${message}`);
  return { file, line, column, count, isOfFile: !/per-?function/i.test(rule) };
}
