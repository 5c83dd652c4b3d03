import { expect, test } from '@jest/globals';
import { parseLabels, type Labelled } from './labels.js';
import { toDocument } from './results.js';
import { precisionOf, recallOf, scoreOf } from './score.js';

type Label = Labelled['labels'][number]['label'];

function labelled(file: string, [a, b]: readonly [Label, Label]): Labelled {
  const toVerdict = (label: Label) => ({ label, groups: [], reason: 'so it is' });
  return { file, labels: [toVerdict(a), toVerdict(b)], half: 'tuning' };
}

const LABELS = [
  labelled('hit.ts', ['split', 'split']),
  labelled('missed.ts', ['split', 'split']),
  labelled('wrong.ts', ['whole', 'whole']),
  labelled('right.ts', ['whole', 'whole']),
  labelled('doubt.ts', ['split', 'whole']),
  labelled('other.ts', ['whole', 'split']),
];
const FOUND = ['hit.ts', 'wrong.ts', 'doubt.ts', 'unlabelled.ts'];
const SCORE = scoreOf(LABELS, new Set(FOUND));

test('findings are compared where both passes agree', () => {
  expect(SCORE).toMatchObject({ hits: ['hit.ts'], missed: ['missed.ts'], wrong: ['wrong.ts'] });
});

test('where the passes disagree a finding is neither right nor wrong', () => {
  expect(SCORE).toMatchObject({ disputed: ['doubt.ts', 'other.ts'], foundDisputed: ['doubt.ts'] });
});

test('precision is of what was found, recall of what is to be found', () => {
  expect([precisionOf(SCORE), recallOf(SCORE)]).toEqual([0.5, 0.5]);
});

test('of nothing there is no share', () => {
  const nothing = scoreOf([], new Set());
  expect([precisionOf(nothing), recallOf(nothing)]).toEqual([null, null]);
});

test('the document tells both halves, and what was found', () => {
  const document = toDocument({ labels: LABELS, found: FOUND, modules: 9 });
  expect(document).toContain('| tuning | 6 | 2 | 1 | 1 | 2, 1 | 50 % | 50 % |');
  expect(document).toContain('| held-out | 0 | 0 | 0 | 0 | 0, 0 | – | – |');
  expect(document).toContain('- missed: `missed.ts`');
  expect(document).toContain('4 findings in 9 files:');
});

test('labels are read line by line, and what is none is refused', () => {
  expect(parseLabels(`${JSON.stringify(LABELS[0])}\n\n`)).toEqual([LABELS[0]]);
  expect(() => parseLabels('{"file":"a.ts"}')).toThrow('labels');
});
