import path from 'node:path';
import type { JudgedCommit } from '../../analyser/history/judge-history.js';
import type { Component } from '../../rules/project-model.js';
import type { Surveyed } from '../commands/survey-project.js';
import { buildGraph } from '../graph/build-graph.js';
import { layOut } from '../graph/layout.js';
import type { CycleOfFiles, PageData, PageSummary, PastCommit } from './page-data.js';
import { toRows } from './to-rows.js';

/** What the page is told besides the project itself. */
export interface Occasion {
  readonly version: string;
  /** In ISO 8601. */
  readonly made: string;
  /** Null where no history was asked for. */
  readonly history: readonly JudgedCommit[] | null;
}

/** Everything that the page shows of a project. */
export function toPageData(surveyed: Surveyed, { version, made, history }: Occasion): PageData {
  const origin = { project: path.basename(surveyed.ground.root), version, made };
  const trend = history?.map(toPastCommit) ?? null;
  const summary = toSummary(surveyed);
  return { ...origin, summary, ...toRows(surveyed), ...toStructure(surveyed), trend };
}

function toStructure({ graph: project, verdict }: Surveyed) {
  const graph = buildGraph(project, verdict.findings, 'module');
  const cycles = project.components(false).map(toCycle);
  return { graph, drawing: layOut(graph), cycles, splits: project.freeSplits() };
}

function toSummary({ files, verdict: { summary } }: Surveyed): PageSummary {
  const lines = files.map((file) => file.lines.total).reduce((a, b) => a + b, 0);
  const { errors, warnings, functions, skipped } = summary;
  return { files: files.length, lines, functions, errors, warnings, skipped };
}

const toCycle = ({ files, shortest }: Component): CycleOfFiles => ({
  files,
  steps: shortest.map(({ file, link }) => ({ file, line: link.line })),
});

const toPastCommit = ({ found, ...commit }: JudgedCommit): PastCommit => ({
  ...commit,
  found: Object.entries(found),
});
