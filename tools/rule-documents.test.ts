import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { toFilePolicy } from '../policy/file-settings.js';
import { parsePolicy } from '../policy/parse.js';
import { RULES } from '../rules/index.js';
import { judgeFile } from '../rules/judge.js';
import { factsOfText } from './facts-of-text.js';
import { listFencedBlocks, type FencedBlock } from './fenced-blocks.js';

interface Example {
  readonly id: string;
  readonly block: FencedBlock;
}

const IDS = Object.keys(RULES);
const EXAMPLES = IDS.flatMap((id) => listExamples(id));
const BAD = EXAMPLES.filter(({ block }) => / bad\b/.test(block.info));
const GOOD = EXAMPLES.filter(({ block }) => / good\b/.test(block.info));

function listExamples(id: string): Example[] {
  const document = readFileSync(`rules/${id}/README.md`, 'utf8');
  return listFencedBlocks(document).map((block) => ({ id, block }));
}

/** The messages of the rule alone, under `strict` and the options behind the block's fence. */
function judge({ id, block }: Example): string[] {
  const options: unknown = JSON.parse(/\{.*\}/.exec(block.info)?.[0] ?? '{}');
  const policy = parsePolicy({ rules: { [id]: ['error', options] } }, 'the example');
  const settings = toFilePolicy(policy).settingsOf('example.ts');
  const { violations } = judgeFile(factsOfText(block.code, 'example.ts'), settings, false);
  return violations.filter(({ rule }) => rule === id).map(({ violation }) => violation.message);
}

test.each(BAD)('the bad example in line $block.line of the document of $id breaks it', (it) => {
  expect(judge(it)).not.toEqual([]);
});

test.each(GOOD)('the good example in line $block.line of the document of $id keeps it', (it) => {
  expect(judge(it)).toEqual([]);
});

test.each(IDS)('the document of %s has a bad and a good example', (id) => {
  const own = EXAMPLES.filter((example) => example.id === id);
  expect(own.filter((example) => BAD.includes(example))).not.toEqual([]);
  expect(own.filter((example) => GOOD.includes(example))).not.toEqual([]);
});

const CHAPTERS = ['Why', 'Bad', 'Good', 'Options', 'When to switch it off'];

test.each(IDS)('the document of %s has every chapter', (id) => {
  const document = readFileSync(`rules/${id}/README.md`, 'utf8');
  const titles = Array.from(document.matchAll(/^## (.*)$/gm), ([, title]) => title);
  expect(titles).toEqual(expect.arrayContaining(CHAPTERS));
});

/** Messages that a document quotes, as the examples give them. */
const QUOTED = BAD.flatMap((it) => judge(it)).filter((message) => message.includes('lines'));

test.each(QUOTED)('a message about lines is quoted in a document: %s', (message) => {
  const documents = IDS.map((id) => readFileSync(`rules/${id}/README.md`, 'utf8'));
  expect(documents.join(' ').replace(/\s+/g, ' ')).toContain(message);
});
