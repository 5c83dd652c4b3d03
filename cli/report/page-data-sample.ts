import type { FreeSplit } from '../../rules/project-model.js';
import type { PageData } from './page-data.js';

/** A name that would run if it were taken for markup. */
export const HOSTILE = '<img src=x onerror=alert(1)>';

/** A module of two parts, one of which holds a hostile name. */
export const SPLIT: FreeSplit = {
  file: 'src/store.ts',
  witness: 'importers',
  sharedImporters: [],
  parts: [
    { names: ['load', HOSTILE], exports: ['load'], lines: 20, importers: ['src/a.ts', 'src/b.ts'] },
    { names: ['save'], exports: ['save'], lines: 31, importers: [] },
  ],
};

const SUMMARY = { files: 0, functions: 0, lines: 0, errors: 0, warnings: 0, skipped: {} };

/** What a page shows of a project of nothing, for tests that say what there is besides. */
export function buildPageData(part: Partial<PageData> = {}): PageData {
  const origin = { project: 'shop', version: '1.2.3', made: '2026-01-02T03:04:05.678Z' };
  const lists = { files: [], findings: [], rules: [], cycles: [], splits: [] };
  const graph = { level: 'module', nodes: [], edges: [], cycles: [] } as const;
  const drawing = { width: 16, height: 16, boxes: [], lines: [] };
  return { ...origin, summary: SUMMARY, ...lists, graph, drawing, trend: null, ...part };
}
