import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { decodeFacts } from '../facts/encode-facts.js';
import type { Answer, Job } from './job.js';
import { readInProcesses } from './readers.js';

const root = mkdtempSync(path.join(tmpdir(), 'lintel-readers-'));

afterAll(() => rmSync(root, { recursive: true }));

const TOGETHER = {
  aspects: ['size'],
  language: 'ts',
  base64: null,
  maxSize: 1e6,
  wantsKey: true,
} as const;

/** A job on a file of its own with this text. */
function jobOn(text: string, index: number): Job {
  const file = path.join(root, `${index}.ts`);
  writeFileSync(file, text);
  return { ...TOGETHER, path: file, size: text.length };
}

async function answersTo(jobs: readonly Job[], processes: number): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  await readInProcesses(jobs, processes, (index, answer) => void (answers[index] = answer));
  return answers;
}

const factsIn = ({ lines }: Answer) => decodeFacts(lines!.size!);
const linesOf = (answer: Answer): number => factsIn(answer).lines.total;
const failureOf = (answer: Answer): string | undefined => factsIn(answer).failure?.message;

const DEEP = '('.repeat(100_000);

test.each([1, 3, 100])(
  'with %i processes each job is answered once, in its place',
  async (count) => {
    const jobs = Array.from({ length: 120 }, (_, index) => jobOn('a;\n'.repeat(index), index));
    const answers = await answersTo(jobs, count);
    expect(answers.map(linesOf)).toEqual(jobs.map((_, index) => index));
  },
);

test('no job starts no process', async () => {
  expect(await answersTo([], 4)).toEqual([]);
});

test('a file that kills its reader is a failure, and takes no other along', async () => {
  const texts = ['a;', DEEP, 'a;\nb;', DEEP, 'a;\nb;\nc;'];
  const answers = await answersTo(texts.map(jobOn), 2);
  expect([0, 2, 4].map((index) => linesOf(answers[index]!))).toEqual([1, 2, 3]);
  for (const index of [1, 3]) expect(failureOf(answers[index]!)).toContain('the parser dies of it');
});

test('a content at hand, and a file that is gone, are answered', async () => {
  const held = { ...TOGETHER, path: null, base64: Buffer.from('a;\n').toString('base64'), size: 3 };
  const gone = { ...TOGETHER, path: path.join(root, 'gone.ts'), size: 3 };
  const [here, missing] = await answersTo([held, gone], 1);
  expect(linesOf(here!)).toBe(1);
  expect(missing).toMatchObject({ key: null, lines: null });
});

test('a content over the limit is not even looked at', async () => {
  const [answer] = await answersTo([{ ...jobOn('a;', 0), size: 2_000_000 }], 1);
  expect(failureOf(answer!)).toContain('it has 2000000 bytes (limit 1000000');
});
