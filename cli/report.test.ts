import { chmodSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { functionOf } from './reported.js';
import { Workspace } from './workspace.js';

const FILES = { 'src/a.ts': functionOf(9), 'src/b.ts': "import './a.js';\n" };

test('the report is one file, named on the output, and findings do not fail the run', () => {
  const workspace = new Workspace(FILES);
  const { code, stdout, stderr } = workspace.lintel('report');
  expect([code, stdout, stderr]).toEqual([0, 'lintel-report.html\n', '']);
  expect(workspace.read('lintel-report.html')).toMatch(/^<!doctype html>\n[^]*<\/html>\n$/);
});

test('the report goes to the file that is named, and holds no address', () => {
  const workspace = new Workspace(FILES);
  expect(workspace.lintel('report', '-o', 'out/page.html').stdout).toBe('out/page.html\n');
  const addresses = workspace.read('out/page.html').match(/https?:[^"' ]*/g) ?? [];
  expect([...new Set(addresses)]).toEqual(['http://www.w3.org/2000/svg']);
});

const MISTAKES = [
  [['src'], '"src": this command takes no paths. It shows the whole project.'],
  [['--history', '0'], '--history is "0". It must be a whole number of at least 1.'],
  [
    ['--history', '3'],
    'The history can’t be read, or there is none: git says "fatal: not a git repository (or any of ' +
      'the parent directories): .git".',
  ],
] as const;

test.each(MISTAKES)('%j is a mistake', (args, says) => {
  const { code, stderr } = new Workspace(FILES).lintel('report', ...args);
  expect([code, stderr]).toEqual([2, `lintel: ${says}\n`]);
});

const OPENER = '#!/bin/sh\nprintf %s "$1" >"$(dirname "$0")/opened"\n';

test('the report is opened where that is asked for', async () => {
  const workspace = new Workspace({ ...FILES, 'bin/xdg-open': OPENER, 'bin/open': OPENER });
  for (const opener of ['bin/xdg-open', 'bin/open']) chmodSync(workspace.at(opener), 0o755);
  const env = { PATH: `${workspace.at('bin')}:${process.env['PATH']}` };
  expect(workspace.lintelAs({ env }, 'report', '--open').code).toBe(0);
  await sleep(500);
  expect(workspace.read('bin/opened')).toBe(workspace.at('lintel-report.html'));
});
