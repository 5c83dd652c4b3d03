import { expect, test } from '@jest/globals';
import { auditClaim, CONTENDERS } from './contenders.js';
import type { ContenderName } from './contenders.js';

const OUTPUTS: readonly (readonly [ContenderName, string, readonly number[]])[] = [
  ['eslint', 'Found 14550 findings in 3151 files.', [3151, 0, 14550]],
  [
    'oxlint',
    'Found 0 warnings and 14550 errors.\nFinished in 440ms on 3151 files with 2 rules.',
    [3151, 0, 14550],
  ],
  ['biome', 'Checked 3151 files in 2s. No fixes applied.\nFound 9469 errors.', [3151, 0, 9469]],
  [
    'lintel',
    '✖ 1,250 findings (1,250 errors, 0 warnings) in 905 of 3,151 files; 90 functions judged in 2 s',
    [3151, 0, 1250],
  ],
  [
    'lintel',
    '✖ 2 findings (2 errors, 0 warnings) in 1 of 3,100 files; 9 functions judged; ' +
      '53 files skipped (2 other-extension, 51 generated) in 2 s',
    [3100, 51, 2],
  ],
  [
    'dependency-cruiser',
    'x 3638 dependency violations (0 errors, 3638 warnings). 3151 modules, 17836 dependencies cruised.',
    [3151, 0, 3638],
  ],
];

test.each(OUTPUTS)('what %s says of its work is read', (name, output, claim) => {
  const [files, skipped, findings] = claim;
  expect(auditClaim(CONTENDERS[name], output, 3151)).toEqual({ files, skipped, findings });
});

test('who looked at fewer files than lie there is caught, with what it said', () => {
  const audit = () => auditClaim(CONTENDERS.eslint, 'Found 9 findings in 4 files.', 5);
  expect(audit).toThrow(/given 5 files and says[^]*in 4 files/);
});

test('who found nothing in everything is caught: its rules are off', () => {
  const audit = () => auditClaim(CONTENDERS.biome, 'Checked 5 files in 2s.', 5);
  expect(audit).toThrow('Biome was given 5 files');
});

test('one staged file is enough for who judges the staged ones, and may be clean', () => {
  const output = '✔ no findings: 1 file, 3 functions judged in 40 ms';
  const claim = { files: 1, skipped: 0, findings: 0 };
  expect(auditClaim(CONTENDERS['lintel-staged'], output, 3000)).toEqual(claim);
});
