import { expect, test } from '@jest/globals';
import { mentionKey, readMentions } from './mentions.js';

const read = (text: string): readonly string[] => readMentions({ text });

test.each([
  ["fork('./worker.js')", ['worker']],
  ['new URL("../jobs/send.ts", import.meta.url)', ['send']],
  ["path.join(root, 'dist', 'reader.js')", ['reader']],
  ["jest.mock('./store')", ['store']],
  ["load('./jobs/index.js')", ['jobs/index']],
  ["load(`@/jobs/send`); load('a/send.mts')", ['send']],
])('a string that names a file is a mention of it: %s', (text, keys) => {
  expect(read(text)).toEqual(keys);
});

test.each([
  "import a from './worker.js'",
  "import './worker.js'",
  "import('./worker.js')",
  "export * from './worker.js'",
  "require('./worker.js')",
  "say('worker')",
  "say('a worker.js b')",
])('this is none: %s', (text) => expect(read(text)).toEqual([]));

test('a file that runs by itself says so', () => {
  expect(read("#!/usr/bin/env node\nrun('./a.js');")).toEqual(['#!', 'a']);
});

test.each([
  ['src/store.ts', 'store'],
  ['src/store.d.ts', 'store'],
  ['src/jobs/index.ts', 'jobs/index'],
  ['index.ts', '/index'],
  ['src/a.b.tsx', 'a.b'],
])('the key of %s is %s', (path, key) => expect(mentionKey(path)).toBe(key));
