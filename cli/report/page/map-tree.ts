import type { FileRow, PageData } from '../page-data.js';
import { groupBy } from './group-by.js';
import type { State } from './state.js';

/** A cell of the map, or a group of cells. */
export interface Plot {
  readonly name: string;
  /** What it stands for. */
  readonly target: Target;
  /** How much room it takes; 0 for a group. */
  readonly size: number;
  readonly findings: number;
  readonly worst: number;
  /** Empty for a cell. */
  readonly plots: readonly Plot[];
}

export interface Target {
  readonly kind: 'file' | 'folder' | 'module';
  readonly name: string;
}

/** What the map shows: the files of a folder by its folders, or the modules. */
export function toPlots({ files, graph }: PageData, { cells, folder }: State): readonly Plot[] {
  if (cells === 'modules') return modulePlots(files, graph.nodes);
  const within = files.filter(({ file, lines }) => lines > 0 && file.startsWith(folder));
  const groups = groupBy(within, ({ file }) => folderBelow(folder, file));
  return [...groups].flatMap(([name, rows]) => groupPlots(name, rows, folder));
}

type Nodes = PageData['graph']['nodes'];

/** As large as what was found in them. */
function modulePlots(files: readonly FileRow[], nodes: Nodes): readonly Plot[] {
  const worst = groupBy(files, ({ module }) => module);
  return nodes.map(({ name, findings }) => ({
    ...{ name, target: { kind: 'module', name }, size: findings, findings, plots: [] },
    worst: worstOf(worst.get(name) ?? []),
  }));
}

const worstOf = (files: readonly FileRow[]): number =>
  files.map(({ worst }) => worst).reduce((a, b) => Math.max(a, b), 0);

/** The folder of a file right below another; empty for what lies in it bare. */
const folderBelow = (folder: string, file: string): string =>
  file.slice(0, file.indexOf('/', folder.length) + 1);

function groupPlots(name: string, files: readonly FileRow[], folder: string): readonly Plot[] {
  const plots = files.map((file) => toPlot(file, name === '' ? folder : name));
  if (name === '') return plots;
  const findings = plots.map((it) => it.findings).reduce((a, b) => a + b, 0);
  const target = { kind: 'folder', name } as const;
  const shown = name.slice(folder.length);
  return [{ name: shown, target, size: 0, findings, worst: worstOf(files), plots }];
}

function toPlot({ file, lines, errors, warnings, worst }: FileRow, folder: string): Plot {
  const target = { kind: 'file', name: file } as const;
  const name = file.slice(folder.length);
  return { name, target, size: lines, findings: errors + warnings, worst, plots: [] };
}
