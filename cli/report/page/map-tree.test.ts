import { expect, test } from '@jest/globals';
import { buildPageData } from '../page-data-sample.js';
import type { FileRow } from '../page-data.js';
import { layOutMap } from './map-layout.js';
import { toPlots } from './map-tree.js';
import { INITIAL, type State } from './state.js';

const buildRow = (file: string, part: Partial<FileRow> = {}): FileRow => ({
  ...{ file, module: 'm', lines: 10, limit: 300, functions: 1, errors: 0, warnings: 0, worst: 0 },
  ...part,
});

const FILES = [
  buildRow('main.ts'),
  buildRow('src/a.ts', { errors: 2, worst: 3 }),
  buildRow('src/deep/b.ts', { warnings: 1, lines: 30 }),
  buildRow('src/empty.ts', { lines: 0 }),
];

const plotsOf = (state: Partial<State>) =>
  toPlots(buildPageData({ files: FILES, graph: GRAPH }), { ...INITIAL, ...state });

const GRAPH = {
  level: 'module',
  ...{ edges: [], cycles: [] },
  nodes: [{ name: 'm', files: 4, findings: 3 }],
} as const;

test('files are grouped by the folders below the one that is shown', () => {
  const named = plotsOf({}).map(({ name, plots }) => [name, plots.map((plot) => plot.name)]);
  expect(named).toEqual([
    ['main.ts', []],
    ['src/', ['a.ts', 'deep/b.ts']],
  ]);
});

test('a group sums up what was found in it', () => {
  expect(plotsOf({})[1]).toMatchObject({ findings: 3, worst: 3, size: 0 });
});

test('within a folder only what lies in it is shown', () => {
  const plots = plotsOf({ folder: 'src/' });
  expect(plots.map(({ name, target }) => [name, target.name])).toEqual([
    ['a.ts', 'src/a.ts'],
    ['deep/', 'src/deep/'],
  ]);
});

test('modules are as large as what was found in them', () => {
  expect(plotsOf({ cells: 'modules' })).toEqual([
    expect.objectContaining({ name: 'm', size: 3, findings: 3, worst: 3 }),
  ]);
});

test('cells fill the map by their sizes, the largest first', () => {
  const cells = layOutMap(plotsOf({ folder: 'src/' }), { width: 100, height: 100 });
  const areas = cells.map(({ plot, width, height }) => `${plot.name} ${width * height}`);
  expect(areas.slice(0, 2)).toEqual(['deep/ 7500', 'a.ts 2400']);
  expect(areas[2]).toMatch(/^b\.ts /);
});
