import type { FunctionFact } from '../../rules/model.js';

/** What a peer says of a function or a file that it finds too long. */
export interface PeerReport {
  readonly line: number;
  readonly column: number;
  readonly count: number;
}

type Functions = readonly FunctionFact[];
type Reports = readonly PeerReport[];

/** Says which function each report is about: its symbol, or the line where Lintel sees none. */
export function attributeReports(all: Reports, functions: Functions): Map<string, number> {
  const direct = all.map((report) => [symbolAt(report, functions), report.count] as const);
  const found = new Map(direct.filter((it): it is [string, number] => it[0] !== null));
  const others = all.filter((_, index) => direct[index]![0] === null);
  for (const it of others) found.set(nextFree(it, functions, found), it.count);
  return found;
}

/** The function that starts on the report's line, before its column if there are several. */
function symbolAt({ line, column }: PeerReport, functions: Functions): string | null {
  const onLine = functions.filter((fact) => fact.line === line);
  const before = onLine.filter((fact) => fact.column <= column);
  const around = functions.filter((fact) => fact.line < line && line <= fact.endLine);
  return (before.at(-1) ?? onLine[0] ?? around.at(-1))?.symbol ?? null;
}

/** Some peers report a function where its decorators or its name stand: the next one is meant. */
function nextFree(
  { line }: PeerReport,
  functions: Functions,
  taken: ReadonlyMap<string, number>,
): string {
  const next = functions.find((fact) => fact.line > line && !taken.has(fact.symbol));
  return next?.symbol ?? `line ${line}`;
}
