import { expect, test } from '@jest/globals';
import { parseWithJson, type Parse } from '../facts/parser/oxc.js';
import type { Answer, Job } from './job.js';
import { openParser, readHere } from './read-here.js';

const [LITTLE, MUCH] = [256 * 1024, 256 * 1024 + 1];

const CONTENT = Buffer.from('/** a */\nfunction f() {\n  return [1, 2];\n}\n').toString('base64');
const SOURCE = { path: null, base64: CONTENT, size: 0, maxSize: 100, wantsKey: false } as const;
const JOB: Job = { aspects: ['size'], language: 'ts', ...SOURCE };

async function factsBy(parse: Parse): Promise<readonly Answer['lines'][]> {
  const found: Answer['lines'][] = [];
  await readHere([JOB], (_, { lines }) => found.push(lines), parse);
  return found;
}

test('little is parsed by what starts fastest, and much by what keeps trees native', async () => {
  expect(await openParser(LITTLE)).toBe(parseWithJson);
  expect(await openParser(MUCH)).not.toBe(parseWithJson);
});

test('both parsers lead to the same facts', async () => {
  const [facts] = await factsBy(await openParser(LITTLE));
  expect(facts?.size).toContain('"symbol":"f"');
  expect(await factsBy(await openParser(MUCH))).toEqual([facts]);
});
