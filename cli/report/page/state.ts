import type { FindingRow, FileRow } from '../page-data.js';
import type { Heat } from './heat.js';
import type { Store } from './store.js';

/** What the lists are narrowed to; null is everything. */
export interface Scope {
  readonly file: string | null;
  readonly module: string | null;
  readonly rule: string | null;
}

export interface State {
  readonly scope: Scope;
  /** What the cells of the map are. */
  readonly cells: 'files' | 'modules';
  readonly heat: Heat;
  /** The folder that the map shows, with a slash at its end; empty for all. */
  readonly folder: string;
  /** The list that is shown. */
  readonly list: string;
}

export type PageStore = Store<State>;

export const EVERYTHING: Scope = { file: null, module: null, rule: null };

export const INITIAL: State = {
  scope: EVERYTHING,
  cells: 'files',
  heat: 'findings',
  folder: '',
  list: 'findings',
};

/** Narrows the lists to one thing, and shows what was found there. */
export function drill(store: PageStore, scope: Partial<Scope>): void {
  store.set({ scope: { ...EVERYTHING, ...scope }, list: 'findings' });
}

/** Shows what is in scope, now and whenever that is something else. */
export function watchScope(store: PageStore, show: (scope: Scope) => void): void {
  store.watch(
    ({ scope }) => scope,
    ({ scope }) => show(scope),
  );
}

export function isFindingIn(scope: Scope, { file, module, rule }: FindingRow): boolean {
  return isIn(scope.file, file) && isIn(scope.module, module) && isIn(scope.rule, rule);
}

export function isFileIn(scope: Scope, { file, module }: FileRow): boolean {
  return isIn(scope.file, file) && isIn(scope.module, module);
}

const isIn = (wanted: string | null, actual: string): boolean =>
  wanted === null || wanted === actual;
