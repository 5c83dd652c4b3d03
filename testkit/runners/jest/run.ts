#!/usr/bin/env node
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { renameOptions } from './rename-options.js';

// Runs the project’s own Jest in this process, so that Node’s options reach it as they are given.

const here = createRequire(path.resolve('package.json'));

function findManifest(): string {
  try {
    return here.resolve('jest/package.json');
  } catch {
    console.error('lintel-jest: Jest is not installed here: npm install --save-dev jest');
    return process.exit(2);
  }
}

// Jest’s own manifest.
const { version } = JSON.parse(readFileSync(findManifest(), 'utf8')) as {
  readonly version: string;
};
const typed = renameOptions(process.argv.slice(2), Number.parseInt(version, 10));
process.argv.splice(2, Infinity, ...typed);
here(realpathSync(here.resolve('jest/bin/jest')));
