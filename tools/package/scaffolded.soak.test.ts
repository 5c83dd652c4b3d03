import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { pack } from './packed.js';

// What a stranger does: installs the package, scaffolds all modules, runs them.

jest.setTimeout(1_200_000);

const base = mkdtempSync(path.join(tmpdir(), 'lintel-scaffolded-'));
afterAll(() => rmSync(base, { recursive: true }));

const VITE = ['--', '--template', 'react-ts', '--no-interactive'] as const;

/** How a project begins, in an empty folder that is named for it. */
const BIRTHS = [
  ['an empty project', 'empty', ['npm', 'init', '-y']],
  ['a project of Vite with React', 'vite', ['npm', 'create', '-y', 'vite@latest', '.', ...VITE]],
] as const;

beforeAll(() => void mkdirSync(path.join(base, 'packed')));

test.each(BIRTHS)('all modules comply and pass in %s', (_title, name, birth) => {
  const project = path.join(base, name);
  mkdirSync(project);
  for (const line of [birth, [...INSTALL, pack(path.join(base, 'packed'))], ...LINES])
    runIn(project, line);
  expect(runIn(project, TESTS)).toMatch(/^Tests: +\d+ passed, \d+ total$/m);
});

const INSTALL = ['npm', 'install', '--no-audit', '--no-fund'];
const LINES = [
  ['npx', 'lintel', 'scaffold', 'all', '--yes'],
  ['npx', 'lintel', 'check', 'integration'],
];
const TESTS = ['npm', 'run', 'test:integration'];

/** What a command prints. Throws with all of it where it fails. */
function runIn(cwd: string, [command = '', ...args]: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return `${stdout}${stderr}`;
  throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
