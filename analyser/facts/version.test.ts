import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { FACTS_VERSION } from './version.js';

test('kept facts go stale when the parser changes', () => {
  const manifest = JSON.parse(readFileSync('node_modules/oxc-parser/package.json', 'utf8')) as {
    readonly version: string;
  };
  expect(FACTS_VERSION).toContain(`oxc-parser@${manifest.version} `);
});
