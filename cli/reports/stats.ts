import type { FileCost, Verdict } from '../../analyser/run/verdict.js';
import { escapeForTerminal } from './escape.js';
import { showNumber } from './figures.js';
import { groupByFile } from './selection.js';

const ROWS = 5;

type Row = readonly [figure: string, file: string];

/** Two small tables as text: the files that cost most, and those with most findings. */
export function renderStats(verdict: Verdict): readonly string[] {
  return [
    renderTable('Slowest files', verdict.slowest.map(toCostRow)),
    renderTable('Files with most findings', listWorst(verdict)),
  ];
}

function toCostRow({ file, milliseconds }: FileCost): Row {
  return [`${milliseconds.toFixed(1)} ms`, file];
}

function listWorst(verdict: Verdict): readonly Row[] {
  const groups = groupByFile(verdict.findings);
  const worst = groups.toSorted(([, left], [, right]) => right.length - left.length);
  return worst.map(([file, findings]) => [showNumber(findings.length), file]);
}

function renderTable(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return `${title}: none`;
  const top = rows.slice(0, ROWS);
  const width = Math.max(...top.map(([figure]) => figure.length));
  return [title, ...top.map((row) => renderRow(row, width))].join('\n');
}

function renderRow([figure, file]: Row, width: number): string {
  return `  ${figure.padStart(width)}  ${escapeForTerminal(file)}`;
}
