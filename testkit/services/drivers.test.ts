import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import type * as Kit from '../index.js';
import { allowForServices } from './proof/longest.js';

allowForServices();

const DIST = path.join(PACKAGE_ROOT, 'dist');
const DRIVERS = ['pg', 'ioredis', '@clickhouse/client', 'amqplib', 'chdb', 'testcontainers'];

const isDriver = (name: string): boolean =>
  DRIVERS.includes(name) || name.startsWith('@opentelemetry/');

/** What a bundle loads before it runs. */
function importsOf(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').matchAll(/^(?:im|ex)port\b[^;]*?"([^"]+)";$/gm);
  return Array.from(found, ([, from = '']) => from);
}

/** The packages that are loaded along with an entry. */
function packagesBehind(entry: string): readonly string[] {
  const files = new Set([path.join(DIST, entry)]);
  for (const file of files) {
    const local = importsOf(file).filter((from) => from.startsWith('.'));
    for (const from of local) files.add(path.resolve(path.dirname(file), from));
  }
  return [...files].flatMap(importsOf).filter((from) => !from.startsWith('.'));
}

test.each(['index.js', 'eslint-plugin/index.js', 'cli/main.js', 'testkit/index.js'])(
  'importing %s loads no driver of a service',
  (entry) => {
    expect(packagesBehind(entry).filter(isDriver)).toEqual([]);
  },
);

test('what is loaded along is seen through all parts of a bundle', () => {
  expect(packagesBehind('eslint-plugin/index.js')).toContain('node:fs');
});

// What is required has the types of its sources.
const required = createRequire(import.meta.url)(path.join(DIST, 'cjs', 'testkit')) as typeof Kit;

test('the test kit can be required, and has what it has as a module', async () => {
  const imported = (await import('../index.js')) as object;
  expect(Object.keys(required).toSorted()).toEqual(Object.keys(imported).toSorted());
});

test('the test kit, where it is required, finds the programs that it ships', async () => {
  await using server = await required.start(required.clickhouse());
  expect(await (await fetch(`${server.url.replace(/\/\/.*@/, '//')}/ping`)).text()).toBe('Ok.\n');
});
