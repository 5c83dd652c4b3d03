import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CORPUS_FILES, layCorpus, listSources } from '../corpus.js';
import type { Tallies } from './compare-file.js';
import { runDifferential } from './differential.js';
import { POLICIES } from './policies.js';

const HALF_AN_HOUR = 30 * 60 * 1000;
const folder = mkdtempSync(path.join(tmpdir(), 'lintel-differential-'));
const tallies: Partial<Tallies> = {};

beforeAll(async () => {
  const corpus = await layCorpus();
  const files = await listSources(corpus);
  const read = (file: string): string => readFileSync(path.join(corpus, file), 'utf8');
  const texts = new Map(files.map((file) => [file, read(file)]));
  Object.assign(tallies, runDifferential(folder, { texts, policies: Object.values(POLICIES) }));
}, HALF_AN_HOUR);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(['facts', 'findings', 'uncommented', 'peers'] as const)(
  'over the npm corpus no difference of %s is without a reason (V2)',
  (what) => {
    const { compared, unexplained } = tallies[what]!;
    expect(compared).toBeGreaterThan(CORPUS_FILES);
    expect(unexplained).toEqual([]);
  },
);
