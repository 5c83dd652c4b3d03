import type { ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { halves, interrupt, manyFiles } from './interruption.js';
import { check, tell } from './reported.js';
import { Workspace } from './workspace.js';

const COUNT = 1_500;
const workspace = new Workspace(manyFiles(COUNT));
const RUN = ['check', '-f', 'json=out/report.json'];

/** Moments of a run, in milliseconds; each run is a little different, and these are never the same. */
const MOMENTS = [30, 90, 170, 260, 370, 520, 700, 950, 1_300].map((moment, index) => [
  moment + ((index * 7_919) % 23),
  index % 3 === 2 ? 'SIGTERM' : 'SIGINT',
]) as readonly (readonly [number, 'SIGINT' | 'SIGTERM'])[];

test.each(MOMENTS)(
  'after %i ms, %s ends a run within a second, and leaves nothing half-written',
  async (moment, signal) => {
    const { code, took, ...rest } = await interrupt(startCold(), moment, signal);
    expect([130, 1, null]).toContain(code);
    expect(rest).toEqual({ hasOrphans: false, signal: code === null ? signal : null });
    expect(took).toBeLessThan(1_000);
    expect(halves(workspace)).toEqual([]);
    expectWhole();
  },
);

/** A run without a cache and a report from an earlier one. */
function startCold(): ChildProcess {
  for (const folder of [workspace.cache, workspace.at('out')]) {
    rmSync(folder, { recursive: true, force: true });
  }
  return workspace.start(...RUN);
}

/** A report is there whole, or not at all. */
function expectWhole(): void {
  if (!existsSync(workspace.at('out/report.json'))) return;
  const report = JSON.parse(workspace.read('out/report.json')) as { readonly findings: object[] };
  expect(report.findings).toHaveLength(COUNT);
}

test('a run that is interrupted when it has started says so by 130', async () => {
  const run = workspace.start('check', '--watch');
  await new Promise((resolve) => run.stdout?.once('data', resolve));
  const { code, hasOrphans } = await interrupt(run, 0, 'SIGINT');
  expect([code, hasOrphans]).toEqual([130, false]);
});

test('a run that waits for its input can be interrupted', async () => {
  const run = new Workspace().start('check', '--stdin', '--stdin-filename', 'a.ts');
  const { took, hasOrphans } = await interrupt(run, 400, 'SIGINT');
  expect(took).toBeLessThan(1_000);
  expect(hasOrphans).toBe(false);
});

test.each([150, 400, 800, 1_200])('after a kill at %i ms the next run is right', async (moment) => {
  const { hasOrphans } = await interrupt(startCold(), moment, 'SIGKILL');
  expect(hasOrphans).toBe(false);
  expectWhole();
  expect(tell(check(workspace))).toHaveLength(COUNT);
});
