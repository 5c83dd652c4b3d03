import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { toFilePolicy } from '../policy/file-settings.js';
import { parsePolicy } from '../policy/parse.js';
import { useTestFolders } from '../policy/test-folder.js';
import { PROJECT_RULE_IDS, RULES } from '../rules/index.js';
import { judgeFile } from '../rules/judge.js';
import { factsOfText } from './facts-of-text.js';
import { findingsOf } from './findings-of.js';
import { filesOf, listExamples, type Example } from './rule-examples.js';

const makeFolder = useTestFolders();
const IDS = [...Object.keys(RULES), ...PROJECT_RULE_IDS];
const ONE = listExamples(Object.keys(RULES));
const MANY = listExamples(PROJECT_RULE_IDS);

/** The messages of the rule alone, under `strict` and the options behind the block's fence. */
function judge({ id, block, given }: Example): string[] {
  const policy = parsePolicy({ rules: { [id]: ['error', given] } }, 'the example');
  const settings = toFilePolicy(policy).settingsOf('example.ts');
  const { violations } = judgeFile(factsOfText(block.code, 'example.ts'), settings, false);
  return violations.filter(({ rule }) => rule === id).map(({ violation }) => violation.message);
}

/** The same for a rule of the project: behind the fence stand fields of the policy. */
async function judgeProject({ id, block, given }: Example): Promise<string[]> {
  const files = filesOf(block.code);
  const policy = JSON.stringify({ rules: { [id]: 'error' }, ...given });
  const root = makeFolder({ 'package.json': '{}', ...files, 'lintel.config.json': policy });
  const findings = await findingsOf(path.resolve(root));
  return findings.filter(({ rule }) => rule === id).map(({ message }) => message);
}

test.each(ONE.bad)('the bad example in line $block.line of the document of $id breaks it', (it) => {
  expect(judge(it)).not.toEqual([]);
});

test.each(ONE.good)('the good example in line $block.line of the document of $id is so', (it) => {
  expect(judge(it)).toEqual([]);
});

/** An example, and whether it breaks its rule. */
interface Claim {
  readonly at: string;
  readonly isBroken: boolean;
}

const claim = ({ id, block }: Example, isBroken: boolean): Claim => ({
  at: `rules/${id}/README.md:${block.line}`,
  isBroken,
});

const see = async (example: Example): Promise<Claim> =>
  claim(example, (await judgeProject(example)).length > 0);

test('the examples of rules of the project break them, or keep them, as they say', async () => {
  const claims = [
    ...MANY.bad.map((it) => claim(it, true)),
    ...MANY.good.map((it) => claim(it, false)),
  ];
  expect(await Promise.all([...MANY.bad, ...MANY.good].map(see))).toEqual(claims);
});

test.each(IDS)('the document of %s has a bad and a good example', (id) => {
  const { bad, good } = listExamples([id]);
  expect([bad.length > 0, good.length > 0]).toEqual([true, true]);
});

const CHAPTERS = ['Why', 'Bad', 'Good', 'Options', 'When to switch it off'];

test.each(IDS)('the document of %s has every chapter', (id) => {
  const document = readFileSync(`rules/${id}/README.md`, 'utf8');
  const titles = Array.from(document.matchAll(/^## (.*)$/gm), ([, title]) => title);
  expect(titles).toEqual(expect.arrayContaining(CHAPTERS));
});

/** Messages that a document quotes, as the examples give them. */
const QUOTED = ONE.bad.flatMap((it) => judge(it)).filter((message) => message.includes('lines'));

test.each(QUOTED)('a message about lines is quoted in a document: %s', (message) => {
  const documents = IDS.map((id) => readFileSync(`rules/${id}/README.md`, 'utf8'));
  expect(documents.join(' ').replace(/\s+/g, ' ')).toContain(message);
});
