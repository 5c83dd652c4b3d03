import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { keyOf } from './content-key.js';

test('the key of a content is git’s own name of it, so that what is staged is known', () => {
  const content = Buffer.from('const a = "ü";\n');
  const options = { input: content, encoding: 'utf8' } as const;
  const oid = execFileSync('git', ['hash-object', '--stdin'], options).trim();
  expect(keyOf(content, 'tsx')).toBe(`${oid}.tsx`);
});
