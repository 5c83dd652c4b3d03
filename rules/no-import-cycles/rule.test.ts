import { expect, test } from '@jest/globals';
import { buildEdge, buildEdgeTo, buildFile, buildLink, buildProject } from '../project-builder.js';
import type { Component, FileViolation } from '../project-model.js';
import { options, type NoImportCyclesOptions } from './options.js';
import { rule } from './rule.js';

/** A component whose shortest circle goes through some files; each imports the next in its own line. */
function component(circle: readonly string[], others: readonly string[] = []): Component {
  const shortest = circle.map((file, index) => ({ file, link: buildLink({ line: index + 3 }) }));
  return { files: [...circle, ...others].sort(), shortest };
}

function judge(
  components: readonly Component[],
  given: Partial<NoImportCyclesOptions> = {},
): readonly FileViolation[] {
  const files = components.flatMap((it) => it.files.map((file) => buildFile({ file })));
  const project = buildProject(files, { components: () => components });
  return rule.judge(project, options.parse(given)).violations;
}

const ADVICE =
  'Move what two of them need into a file that imports neither, or turn one import round';

test('a project without circles has no finding (C3)', () => {
  expect(judge([])).toEqual([]);
});

test('each component is one finding, at the first step of its shortest circle (C3)', () => {
  const found = judge([component(['a.ts', 'b.ts']), component(['c.ts', 'd.ts'])]);
  expect(found).toMatchObject([
    { file: 'a.ts', symbol: '<module>', line: 3, column: 1, span: { start: 0, end: 1 } },
    { file: 'c.ts', symbol: '<module>', line: 3 },
  ]);
});

test('the value is the number of files, so that a known circle may shrink and not grow', () => {
  expect(judge([component(['a.ts', 'b.ts'], ['x.ts'])])[0]).toMatchObject({
    value: 3,
    limit: null,
  });
});

test('the message shows the whole circle with files and lines, and what to do (C3)', () => {
  expect(judge([component(['a.ts', 'b.ts'])])[0]?.message).toBe(
    '2 files import each other in a circle: a.ts:3 → b.ts:4 → a.ts. ' +
      `${ADVICE}, or use \`import type\` where only a type is needed.`,
  );
});

test('of a larger component the message shows the shortest circle', () => {
  expect(judge([component(['a.ts', 'b.ts'], ['x.ts'])])[0]?.message).toContain(
    '3 files import each other in a circle. The shortest way round: a.ts:3 → b.ts:4 → a.ts.',
  );
});

test('where types count, importing a type is no way out', () => {
  const [violation] = judge([component(['a.ts', 'b.ts'])], { types: true });
  expect(violation?.message).toMatch(/turn one import round\.$/);
});

test('a file that imports itself is told so', () => {
  expect(judge([component(['a.ts'])])[0]?.message).toBe(
    'The file imports itself: a.ts:3 → a.ts. Use what it declares without the import.',
  );
});

test('a circle of very many files is cut short in the message', () => {
  const circle = Array.from({ length: 20 }, (_, index) => `${index}.ts`);
  expect(judge([component(circle)])[0]?.message).toContain('7.ts:10 → 12 more → 0.ts.');
});

function refuse(): never {
  throw new Error('nobody asks for the way round');
}

test('a circle in which no file is asked for is not looked into', () => {
  const known = Object.defineProperty(component(['a.ts', 'b.ts']), 'shortest', { get: refuse });
  const part = { components: () => [known], asked: [buildFile({ file: 'c.ts' })] };
  const project = buildProject([buildFile({ file: 'a.ts' })], part);
  expect(rule.judge(project, options.parse({})).violations).toEqual([]);
});

const LINKS = buildFile({
  edges: [
    buildEdge('b.ts'),
    buildEdge('b.ts', { typeOnly: true }),
    buildEdgeTo({ kind: 'package', name: 'zod' }),
  ],
});

test.each([
  [false, 1],
  [true, 2],
])('links to files of the project are judged; with types: %s', (types, judged) => {
  const asked: boolean[] = [];
  const components = (withTypes: boolean) => (asked.push(withTypes), []);
  const judgement = rule.judge(buildProject([LINKS], { components }), options.parse({ types }));
  expect([judgement.judged, asked]).toEqual([judged, [types]]);
});
