import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { Origin } from './target.js';
import { toTextOf } from './text-of.js';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'lintel-text-of-'));
const ON_DISK = path.join(FOLDER, 'a.ts');
writeFileSync(ON_DISK, '\uFEFFdisk();\n');
afterAll(() => rmSync(FOLDER, { recursive: true }));

const OID = '0123456789012345678901234567890123456789';
const git = (): Buffer => Buffer.from(`${OID} blob 8\nstaged()\n`);
const refuse = (): never => {
  throw new Error('nobody asked git');
};

const stats = statSync(ON_DISK);
const text = (origin: Origin, ask: typeof git = refuse): string | null => {
  const target = { file: 'a.ts', language: 'ts', origin } as const;
  const gathered = { target, key: null, lines: null, isSettled: true, milliseconds: 0 };
  return toTextOf([gathered], ask)('a.ts');
};

test('a file is read from the disk, without its byte order mark', () => {
  expect(text({ kind: 'disk', path: ON_DISK, stats })).toBe('disk();\n');
});

test('what is staged is read from git', () => {
  expect(text({ kind: 'index', oid: OID }, git)).toBe('staged()');
});

test('what was given as a text is that text', () => {
  expect(text({ kind: 'text', content: Buffer.from('given()') })).toBe('given()');
});

test('what has vanished, and what nobody gathered, has no text', () => {
  expect(text({ kind: 'disk', path: path.join(FOLDER, 'b.ts'), stats })).toBeNull();
  expect(toTextOf([], refuse)('a.ts')).toBeNull();
});
