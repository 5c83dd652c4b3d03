import { expect, test } from '@jest/globals';
import type { Link } from '../link-model.js';
import { buildEdge, buildEdgeTo, buildFile, buildProject } from '../project-builder.js';
import type { ProjectFile, ProjectJudgement } from '../project-model.js';
import { buildModules } from '../structure-builder.js';
import { options } from './options.js';
import { rule } from './rule.js';

const STRUCTURE = buildModules({
  api: {},
  store: { entry: ['store/index.ts', 'store/testing.ts'] },
});
const POOL = buildFile({ file: 'store/pool.ts', modules: ['store'] });
const INDEX = buildFile({ file: 'store/index.ts', modules: ['store'], isEntry: true });

const importing = (file: string, part: Partial<Link> = {}): ProjectFile =>
  buildFile({ file: 'api/a.ts', modules: ['api'], edges: [buildEdge(file, part)] });

function judge(from: ProjectFile, given: object = {}): ProjectJudgement {
  const project = buildProject([from, POOL, INDEX], { structure: STRUCTURE });
  return rule.judge(project, options.parse(given));
}

test('the inside of another module is a finding that names the entries (C3)', () => {
  const { violations } = judge(importing('store/pool.ts', { line: 4 }));
  expect(violations[0]).toMatchObject({ file: 'api/a.ts', line: 4, symbol: '<module>' });
  expect(violations[0]?.message).toBe(
    '`./store/pool.ts` is inside of the module `store`, which is reached by `store/index.ts` and ' +
      '`store/testing.ts` only. Import it from there, and export it there if it is missing.',
  );
});

test('the entry of another module is no finding (C3)', () => {
  expect(judge(importing('store/index.ts'))).toEqual({ judged: 1, violations: [] });
});

test('a module reaches its own inside', () => {
  const from = { ...importing('store/pool.ts'), modules: ['store'] };
  expect(judge(from)).toEqual({ judged: 0, violations: [] });
});

test('a file of no module is outside as well (C3)', () => {
  expect(judge({ ...importing('store/pool.ts'), modules: [] }).violations).toHaveLength(1);
});

test('an import of types counts, unless the option says that it does not (C3)', () => {
  const from = importing('store/pool.ts', { typeOnly: true });
  expect(judge(from).violations).toHaveLength(1);
  expect(judge(from, { types: false })).toEqual({ judged: 0, violations: [] });
});

test('an asset inside of another module is a finding (C3)', () => {
  const edge = buildEdgeTo({ kind: 'asset', file: 'store/tables.json' });
  const from = buildFile({ file: 'api/a.ts', modules: ['api'], edges: [edge] });
  const project = buildProject([from], { structure: STRUCTURE, placeOf: () => POOL });
  expect(rule.judge(project, options.parse({})).violations).toHaveLength(1);
});

test('a module without entries is open', () => {
  const from = buildFile({ modules: ['store'], edges: [buildEdge('api/a.ts')] });
  const project = buildProject([from, importing('store/index.ts')], { structure: STRUCTURE });
  expect(rule.judge(project, options.parse({})).violations).toEqual([]);
});

test('packages have no entries', () => {
  const from = buildFile({ edges: [buildEdgeTo({ kind: 'package', name: 'pg' })] });
  expect(judge(from)).toEqual({ judged: 0, violations: [] });
});
