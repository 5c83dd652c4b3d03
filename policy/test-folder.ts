import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { writeFiles, type FileTexts } from './write-files.js';

/** Makes folders for the tests of one file, and removes them all when these are through. */
export function useTestFolders(): (files?: FileTexts) => string {
  const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'lintel-test-')));
  afterAll(() => rmSync(parent, { recursive: true }));
  return (files = {}) => writeFiles(mkdtempSync(path.join(parent, 'project-')), files);
}
