import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { showProgress } from './progress.js';
import type { Screen } from './world.js';

interface Seen extends Screen {
  readonly written: string[];
}

function screen(isTerminal: boolean): Seen {
  const written: string[] = [];
  return { isTerminal, written, write: (text) => void written.push(text) };
}

const LONGER_THAN_HALF_A_SECOND = 520;

test('on a terminal a run of over half a second shows how far it is, and takes that back', async () => {
  const notes = screen(true);
  const { step, clear } = showProgress(notes);
  await sleep(LONGER_THAN_HALF_A_SECOND);
  for (const _file of [1, 2]) step(3);
  clear();
  expect(notes.written).toEqual(['\r\u001b[2K1 of 3 files read', '\r\u001b[2K']);
});

test('a short run shows nothing', () => {
  const notes = screen(true);
  const { step, clear } = showProgress(notes);
  step(1);
  clear();
  expect(notes.written).toEqual([]);
});

test('where no terminal is, nothing is shown', async () => {
  const notes = screen(false);
  const { step, clear } = showProgress(notes);
  await sleep(LONGER_THAN_HALF_A_SECOND);
  step(1);
  clear();
  expect(notes.written).toEqual([]);
});
