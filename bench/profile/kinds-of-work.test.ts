import { expect, test } from '@jest/globals';
import { readSources, sumByKind, TITLES } from './kinds-of-work.js';

const BUNDLE = `// analyser/facts/text/text-map.ts
function lineAt() {
}

// analyser/facts/size/measure.ts
function factOf() {
}`;

const URL = 'file:///dist/reader.js';

const spent = (functionName: string, url: string, lineNumber = 0) => ({
  frame: { functionName, url, lineNumber },
  milliseconds: 2,
});

const titlesOf = (...times: Parameters<typeof sumByKind>[0][]) =>
  times.map((it) => [...sumByKind(it, (url) => readSources(url === URL ? BUNDLE : ''))]);

test('the time of a bundled function goes to the source file that it is from', () => {
  expect(
    titlesOf([spent('lineAt', URL, 1), spent('lineAt', URL, 2)], [spent('factOf', URL, 5)]),
  ).toEqual([[['lines, tokens and places', 4]], [['measuring files and functions', 2]]]);
});

test.each([
  ['(garbage collector)', '', 'collecting garbage'],
  ['(program)', '', 'Node: its start, modules, streams, and what V8 does'],
  ['readFileSync', 'node:fs', 'reading files and folders, decoding'],
  [
    'link',
    'node:internal/modules/esm/module_job',
    'Node: its start, modules, streams, and what V8 does',
  ],
  ['judge', 'file:///dist/core.js', 'Lintel: answers, judging, telling'],
])('%s of %j is %s', (functionName, url, title) => {
  expect(titlesOf([spent(functionName, url)])).toEqual([[[title, 2]]]);
  expect(TITLES).toContain(title);
});

test('waiting is no work', () => {
  expect(titlesOf([spent('(idle)', '')])).toEqual([[]]);
});
