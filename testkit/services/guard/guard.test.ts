import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { waitUntil } from '../wait.js';
import { Site } from './site.js';

const base = mkdtempSync(path.join(tmpdir(), "lintel-guard it's "));
afterAll(() => rmSync(base, { recursive: true }));

test('a process gets its words as they are', async () => {
  const site = await Site.open('test', { base });
  const args = ['%s|', "it's", '$HOME `x` "y" \\ *', '', 'a  b'];
  await site.runToEnd({ name: 'words', program: 'printf', args });
  expect(site.logOf('words')).toBe(`${args.slice(1).join('|')}|`);
  await site.close();
});

test('a secret is its owner’s alone, and goes with the site', async () => {
  const site = await Site.open('test', { base });
  const file = site.keepSecret('password', 'a b');
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['a b', 0o600]);
  await site.close();
  expect(existsSync(file)).toBe(false);
});

test('what a process has started ends with it, and the folder goes', async () => {
  const site = await Site.open('test', { base });
  const child = await startGrandchild(site);
  expect(hasEnded(child)).toBe(false);
  await site.close();
  expect(existsSync(site.folder)).toBe(false);
  await waitUntil(() => hasEnded(child), { awaited: 'the end', longest: 30_000 });
});

async function startGrandchild(site: Site): Promise<string> {
  const args = ['-c', 'sleep 600 & echo $!; wait'];
  const { log } = await site.run({ name: 'parent', program: 'sh', args });
  await waitUntil(() => log() !== '', { awaited: 'a word', longest: 30_000 });
  return log().trim();
}

/** Whoever adopts orphans may not have looked after this one yet. */
function hasEnded(pid: string): boolean {
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || / Z /.test(readFileSync(stat, 'utf8'));
}

test('a process that fails is told with its code and its last words', async () => {
  const site = await Site.open('test', { base });
  const args = ['-c', 'echo it is broken; exit 3'];
  const failing = site.runToEnd({ name: 'step', program: 'sh', args });
  await expect(failing).rejects.toThrow('step (sh) ended with 3:\nit is broken');
  await site.close();
});

test('what the caller has set for others does not reach a process', async () => {
  process.env['PGDATA'] = '/elsewhere';
  const site = await Site.open('test', { base });
  await site.runToEnd({ name: 'env', program: 'sh', args: ['-c', 'env'] });
  expect(site.logOf('env')).not.toContain('PGDATA');
  delete process.env['PGDATA'];
  await site.close();
});

test('where there is no room, the message says where, why and what to do', async () => {
  await expect(Site.open('test', { base: '/proc' })).rejects.toThrow(
    /^The folder \/proc\/lintel-test-\w+ can’t be made: .*\. Make room there, or set TMPDIR/s,
  );
});

test('where there is no folder for temporary files, the message says so', async () => {
  await expect(Site.open('test', { base: '/nowhere' })).rejects.toThrow(
    'The folder for temporary files, /nowhere, is not there. Make it, or set TMPDIR.',
  );
});
