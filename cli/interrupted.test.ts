import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { halves, interrupt, manyFiles } from './interruption.js';
import { check, tell } from './reported.js';
import { Workspace } from './workspace.js';

const COUNT = 1_500;
const FINDINGS = COUNT * 41;
const files = manyFiles(COUNT);
const RUN = ['check', '-f', 'json=out/report.json'];

/** Moments of a run, in milliseconds; each run is a little different, and these are never the same. */
const MOMENTS = [30, 90, 170, 260, 370, 520, 700, 950, 1_300].map((moment, index) => [
  moment + ((index * 7_919) % 23),
  index % 3 === 2 ? 'SIGTERM' : 'SIGINT',
]) as readonly (readonly [number, 'SIGINT' | 'SIGTERM'])[];

test.each(MOMENTS)(
  'after %i ms, %s ends a run within a second, and leaves nothing half-written',
  async (moment, signal) => {
    const workspace = new Workspace(files);
    const ending = await interrupt(workspace.start(...RUN), moment, signal);
    expect([130, 1, null]).toContain(ending.code);
    expect(ending).toMatchObject({
      hasOrphans: false,
      signal: ending.code === null ? signal : null,
    });
    expect(ending.took).toBeLessThan(1_000);
    expect(halves(workspace)).toEqual([]);
    expectWhole(workspace);
  },
);

/** A report is there whole, or not at all. */
function expectWhole(workspace: Workspace): void {
  if (!existsSync(workspace.at('out/report.json'))) return;
  const report = JSON.parse(workspace.read('out/report.json')) as { readonly findings: object[] };
  expect(report.findings).toHaveLength(FINDINGS);
}

test('a run that is interrupted when it has started says so by 130', async () => {
  const run = new Workspace(files).start('check', '--watch');
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
  const workspace = new Workspace(files);
  const { hasOrphans } = await interrupt(workspace.start(...RUN), moment, 'SIGKILL');
  expect(hasOrphans).toBe(false);
  expectWhole(workspace);
  expect(tell(check(workspace))).toHaveLength(FINDINGS);
});
