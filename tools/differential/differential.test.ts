import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../analyser/facts/languages.js';
import { fileOf, textOf } from '../counting/counting-case.js';
import { ALL_CASES } from '../counting/counting-cases.js';
import { listFiles } from '../list-files.js';
import { AWKWARD } from './awkward.js';
import type { Tallies } from './compare-file.js';
import { runDifferential } from './differential.js';
import { parseText } from './eslint-front.js';
import { FRONT_REASONS } from './front-reasons.js';
import { PEER_REASONS } from './peer-reasons.js';
import { POLICIES } from './policies.js';

const POLICY = 'lintel.config.ts';
const folder = mkdtempSync(path.join(tmpdir(), 'lintel-differential-'));
const cases = ALL_CASES.map((it, index) => [`case-${index}/${fileOf(it)}`, textOf(it)] as const);
/** Our own policy would hold for what lies beside it. */
const own = listFiles('.').filter((file) => path.extname(file) in LANGUAGES && file !== POLICY);
const tallies: Partial<Tallies> = {};

beforeAll(() => {
  const ownTexts = own.map((file) => [file, readFileSync(file, 'utf8')] as const);
  const texts = new Map([...Object.entries(AWKWARD), ...cases, ...ownTexts]);
  Object.assign(
    tallies,
    runDifferential(folder, { texts, policies: [POLICIES.strict, POLICIES.own] }),
  );
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(AWKWARD))('ESLint can parse %s', (file, text) => {
  expect(parseText(text, file)).not.toEqual(expect.any(String));
});

test.each(['facts', 'findings', 'uncommented', 'peers'] as const)(
  'of %s that were compared no difference is without a reason (V2)',
  (what) => {
    expect(tallies[what]!.compared).toBeGreaterThan(own.length);
    expect(tallies[what]!.unexplained).toEqual([]);
  },
);

test.each([
  ['findings', FRONT_REASONS],
  ['peers', PEER_REASONS],
] as const)('each reason for differences of %s is needed', (what, reasons) => {
  expect([...tallies[what]!.explained.keys()].sort()).toEqual(Object.keys(reasons).sort());
});
