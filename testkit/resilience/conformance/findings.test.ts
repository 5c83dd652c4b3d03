import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { BREAKER_DEMANDS } from './breaker-demands.js';
import { COCKATIEL_BREAKER, LINTEL_BREAKER, OPOSSUM_BREAKER } from './proof/breaker-subjects.js';
import { findOn, toMarkdown, type Findings } from './proof/findings.js';
import { COCKATIEL_RETRY, LINTEL_RETRY } from './proof/retry-subjects.js';
import { toyRetry } from './proof/toy-retry.js';
import { RETRY_DEMANDS } from './retry-demands.js';

const GUIDE = 'docs/guides/resilience.md';

/** What the guide says between two marks, once it is up to date. */
async function rewriteGuide(mark: string, findings: Findings): Promise<string> {
  const section = new RegExp(`(<!-- ${mark} -->\n)[^]*(\n<!-- /${mark} -->)`);
  const made = toMarkdown(findings);
  const text = readFileSync(GUIDE, 'utf8').replace(section, (_, begin, end) => begin + made + end);
  const formatted = await format(text, { ...(await resolveConfig(GUIDE)), filepath: GUIDE });
  if (process.env['LINTEL_UPDATE_GOLDEN'] === '1') writeFileSync(GUIDE, formatted);
  return formatted;
}

test('the guide says what the kit finds on breakers (R1)', async () => {
  const subjects = [LINTEL_BREAKER, COCKATIEL_BREAKER, OPOSSUM_BREAKER];
  const guide = await rewriteGuide('breakers', await findOn(BREAKER_DEMANDS, subjects));
  expect(readFileSync(GUIDE, 'utf8')).toBe(guide);
}, 30_000);

test('the guide says what the kit finds on retries (R2)', async () => {
  const findings = await findOn(RETRY_DEMANDS, [LINTEL_RETRY, COCKATIEL_RETRY]);
  expect(readFileSync(GUIDE, 'utf8')).toBe(await rewriteGuide('retries', findings));
}, 30_000);

const TABLE = [
  '| demand | the toy retry | flawed |',
  '| --- | --- | --- |',
  '| calls a service that is well once | ✓ | ✗ |',
  '| spends no more retries than its budget | ✓ | not offered |',
  '',
  '- **flawed**, calls a service that is well once: It made 2 calls of a service that is well.',
];

test('a table of findings tells keeping, violation and lack apart', async () => {
  const flawed = { ...toyRetry({ retriesSuccess: true }), name: 'flawed', lacks: ['budget'] };
  const demands = [RETRY_DEMANDS[0]!, RETRY_DEMANDS.at(-1)!];
  expect(toMarkdown(await findOn(demands, [toyRetry(), flawed])).split('\n')).toEqual(TABLE);
});
