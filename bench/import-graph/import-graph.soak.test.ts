import { beforeAll, expect, test } from '@jest/globals';
import type { Project } from '../../rules/project-model.js';
import { CORPUS_FILES, layCorpus, listSources } from '../../tools/corpus.js';
import { readProject, textIn } from '../responsibility/read-project.js';
import { installTools } from '../tools.js';
import { compareEdges, type Sides } from './compare-edges.js';
import { cruise } from './cruised-graph.js';
import { EDGE_REASONS } from './edge-reasons.js';
import { findMutual } from './mutual-reach.js';
import { toOwnGraph } from './own-graph.js';

const A_QUARTER_OF_AN_HOUR = 15 * 60 * 1000;

/** What both programs make of the corpus. */
interface Material extends Sides {
  readonly folder: string;
  readonly project: Project;
}

const read: { material?: Material } = {};

beforeAll(async () => {
  const [tools, folder] = [await installTools(), await layCorpus()];
  const project = readProject(folder, await listSources(folder));
  const sides = { ours: toOwnGraph(project), theirs: cruise(tools, folder) };
  read.material = { folder, project, ...sides };
}, A_QUARTER_OF_AN_HOUR);

test('both read every file of the npm corpus', () => {
  const { ours, theirs } = read.material!;
  expect(ours.files).toHaveLength(CORPUS_FILES);
  expect([...theirs.files].sort()).toEqual([...ours.files].sort());
});

test('over the npm corpus no edge is seen by one of both alone without a reason (C3)', () => {
  const { folder, ...sides } = read.material!;
  const { compared, unexplained, explained } = compareEdges(sides, (file) => textIn(folder, file));
  expect(compared).toBeGreaterThan(CORPUS_FILES);
  expect(unexplained).toEqual([]);
  expect([...explained.keys()].sort()).toEqual(Object.keys(EDGE_REASONS).sort());
});

test('over the npm corpus the same files import each other in circles (C3)', () => {
  const { project, theirs } = read.material!;
  const circles = findMutual(theirs);
  expect(circles.length).toBeGreaterThan(10);
  expect(project.components(true).map(({ files }) => files)).toEqual(circles);
});
