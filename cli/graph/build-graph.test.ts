import { expect, test } from '@jest/globals';
import { buildFinding } from '../reports/proof/verdict-builder.js';
import type { ModuleDeclaration } from '../../rules/structure.js';
import { NO_STRUCTURE } from '../../rules/structure.js';
import { buildEdge, buildEdgeTo, buildFile, buildProject } from '../../rules/project-builder.js';
import { buildGraph } from './build-graph.js';

const cli = buildFile({
  file: 'src/cli/main.ts',
  edges: [
    buildEdge('src/rules/judge.ts', { line: 1 }),
    buildEdge('src/rules/model.ts', { line: 2, typeOnly: true }),
    buildEdge('src/cli/world.ts', { line: 3 }),
    buildEdgeTo({ kind: 'package', name: 'zod' }, { line: 4 }),
  ],
});
const FILES = [
  cli,
  buildFile({ file: 'src/cli/world.ts' }),
  buildFile({ file: 'src/rules/judge.ts' }),
  buildFile({ file: 'src/rules/model.ts' }),
];

test('without modules, the folders below the one that holds all are the nodes', () => {
  const { nodes } = buildGraph(buildProject(FILES), [], 'module');
  expect(nodes).toEqual([
    { name: 'src/cli/', files: 2, findings: 0 },
    { name: 'src/rules/', files: 2, findings: 0 },
  ]);
});

test('files that lie bare in the root are a node of their own', () => {
  const project = buildProject([buildFile({ file: 'a.ts' }), buildFile({ file: 'b/c.ts' })]);
  expect(buildGraph(project, [], 'module').nodes.map(({ name }) => name)).toEqual(['./', 'b/']);
});

test('a module that the policy declares is a node under its name', () => {
  const files = FILES.map((it) => ({ ...it, modules: it.file.includes('cli') ? ['shell'] : [] }));
  const { nodes } = buildGraph(buildProject(files), [], 'module');
  expect(nodes.map(({ name }) => name)).toEqual(['shell', 'src/rules/']);
});

test('links between two nodes make one edge, and those within a node none', () => {
  const { edges } = buildGraph(buildProject(FILES), [], 'module');
  expect(edges.map(({ from, to, links }) => [from, to, links])).toEqual([
    ['src/cli/', 'src/rules/', 2],
  ]);
});

test('an edge is of types only where all of its links are', () => {
  const { edges } = buildGraph(buildProject(FILES), [], 'file');
  expect(edges.map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
    ['src/cli/world.ts', false],
    ['src/rules/judge.ts', false],
    ['src/rules/model.ts', true],
  ]);
});

test('an edge is forbidden by what was found at one of its links', () => {
  const place = { file: 'src/cli/main.ts', line: 2, column: 1 };
  const found = buildFinding({ rule: 'module-boundaries', message: 'No.', ...place });
  const { edges } = buildGraph(buildProject(FILES), [found], 'file');
  expect(edges.map(({ forbidden }) => forbidden)).toEqual([[], [], ['No.']]);
});

test('what else is found at a link’s place does not forbid it', () => {
  const place = { file: 'src/cli/main.ts', line: 2, column: 1 };
  const found = buildFinding({ rule: 'file-length', ...place });
  const { edges, nodes } = buildGraph(buildProject(FILES), [found], 'file');
  expect(edges.flatMap(({ forbidden }) => forbidden)).toEqual([]);
  expect(nodes[0]).toEqual({ name: 'src/cli/main.ts', files: 1, findings: 1 });
});

const SHELL: ModuleDeclaration = {
  ...{ name: 'shell', files: ['src/cli/**'], entry: [], externals: 'free' },
  mayUse: { core: 'findings' },
};

/** The same files in two declared modules. */
const DECLARED = FILES.map((it) => ({ ...it, modules: [it === FILES[2] ? 'core' : 'shell'] }));

test('an edge that the policy allows bears its reason', () => {
  const structure = { ...NO_STRUCTURE, modules: [SHELL] };
  const { edges } = buildGraph(buildProject(DECLARED, { structure }), [], 'module');
  expect(edges.map(({ from, to, permission }) => [from, to, permission])).toEqual([
    ['shell', 'core', 'findings'],
  ]);
});

test.each(['__proto__', 'constructor'])('%s is a name like others', (name) => {
  const files = [buildFile({ modules: [name] })];
  const { nodes } = buildGraph(buildProject(files), [], 'module');
  expect(nodes).toEqual([{ name, files: 1, findings: 0 }]);
});
