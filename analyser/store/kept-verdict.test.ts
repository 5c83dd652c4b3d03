import { expect, test } from '@jest/globals';
import { keepVerdict, recallVerdict } from './kept-verdict.js';
import { memoryFiles, type MemoryFiles } from './memory-files.js';

const PLACE = { name: 'a', digest: '0123' };
const VERDICT = { head: '{"files":2}', findings: ['{"line":1}', '{"line":2}'] };

function keeping(): MemoryFiles {
  const files = memoryFiles();
  keepVerdict(files, PLACE, VERDICT);
  return files;
}

test('a verdict comes back, its findings in their order', () => {
  const recalled = recallVerdict(keeping(), PLACE)!;
  expect({ head: recalled.head, findings: [...recalled.findings()] }).toEqual(VERDICT);
});

test('a verdict without findings comes back without any', () => {
  const files = memoryFiles();
  keepVerdict(files, PLACE, { head: '{}', findings: [] });
  expect([...recallVerdict(files, PLACE)!.findings()]).toEqual([]);
});

test.each([
  ['another name', { ...PLACE, name: 'b' }],
  ['other contents', { ...PLACE, digest: '4567' }],
])('a verdict of %s is none', (_, place) => {
  expect(recallVerdict(keeping(), place)).toBeNull();
});

test('a damaged verdict is none', () => {
  const files = keeping();
  files.write('verdict-a', files.read('verdict-a')!.replace('"line":2', '"line":3'));
  expect(recallVerdict(files, PLACE)).toBeNull();
});
