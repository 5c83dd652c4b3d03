import { expect, test } from '@jest/globals';
import type { GraphEdge, Tangle } from './graph/graph.js';
import { functionOf } from './reported.js';
import { Workspace } from './workspace.js';

const FILES = {
  'src/cli/main.ts': "import { judge } from '../rules/judge.js';\njudge();\n",
  'src/rules/judge.ts': `export ${functionOf(9, 'judge')}`,
};

interface GraphDocument {
  readonly nodes: readonly { readonly name: string; readonly findings: number }[];
  readonly edges: readonly GraphEdge[];
  readonly cycles: readonly Tangle[];
}

function graphOf(workspace: Workspace, ...args: readonly string[]): GraphDocument {
  const { stdout, stderr } = workspace.lintel('graph', '--format', 'json', ...args);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as GraphDocument;
}

test('the graph shows folders as modules where the policy declares none (C3)', () => {
  const { nodes } = graphOf(new Workspace(FILES));
  expect(nodes.map(({ name, findings }) => [name, findings])).toEqual([
    ['src/cli/', 0],
    ['src/rules/', 1],
  ]);
});

test('the graph can show every file', () => {
  const { nodes } = graphOf(new Workspace(FILES), '--level', 'file');
  expect(nodes.map(({ name }) => name)).toEqual(Object.keys(FILES));
});

const POLICY = `export default {
  rules: { 'module-boundaries': 'error' },
  modules: { cli: { files: 'src/cli/**' }, rules: { files: 'src/rules/**' } },
};`;

test('a link that the policy does not allow is marked, with what the check says of it (C3)', () => {
  const workspace = new Workspace({ ...FILES, 'lintel.config.mjs': POLICY });
  const [edge] = graphOf(workspace).edges;
  const says = '`../rules/judge.js` leads into the module `rules`, which `cli` may not use.';
  expect(edge).toMatchObject({ from: 'cli', to: 'rules', links: 1, permission: null });
  expect(edge?.forbidden).toEqual([expect.stringContaining(says)]);
});

test('a circle of modules is marked, though no file is part of one', () => {
  const back = { 'src/rules/back.ts': "import '../cli/world.js';\n", 'src/cli/world.ts': '' };
  const { cycles, edges } = graphOf(new Workspace({ ...FILES, ...back }));
  expect(cycles.map(({ nodes }) => nodes)).toEqual([['src/cli/', 'src/rules/']]);
  expect(edges.map(({ inCycle }) => inCycle)).toEqual([true, true]);
});

test('from a folder within, the graph is that of the whole project', () => {
  const workspace = new Workspace({ ...FILES, 'lintel.config.json': '{}' });
  const { stdout } = workspace.lintelAs({ cwd: 'src/cli' }, 'graph');
  expect(stdout).toMatch(/^flowchart LR\n[^]*src\/rules\//);
});

test('a graph goes to a file where one is named', () => {
  const workspace = new Workspace(FILES);
  const { code, stdout } = workspace.lintel('graph', '-f', 'svg', '-o', 'out/graph.svg');
  expect([code, stdout]).toEqual([0, '']);
  expect(workspace.read('out/graph.svg')).toMatch(/^<svg [^]*<\/svg>\n$/);
});

const MISTAKES = [
  [['src'], 'lintel: "src": this command takes no paths. It shows the whole project.\n'],
  [['--format', 'png'], 'lintel: --format png: Did you mean "svg"?'],
  [['--level', 'folder'], 'lintel: --level folder: '],
] as const;

test.each(MISTAKES)('%j is a mistake', (args, says) => {
  const { code, stderr } = new Workspace(FILES).lintel('graph', ...args);
  expect([code, stderr.slice(0, says.length)]).toEqual([2, says]);
});
