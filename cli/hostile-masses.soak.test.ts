import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { check, functionOf, tell } from './reported.js';
import { Workspace } from './workspace.js';

const MEBIBYTE = 1024 * 1024;
const LONGEST = 10 * 60_000;
const RAISED = { 'lintel.config.json': JSON.stringify({ maxFileSize: 1e9 }) };

/** A workspace with one file of so many bytes that holds nothing but zeros. */
function withZeros(size: number): Workspace {
  const workspace = new Workspace({ ...RAISED, 'a.ts': '', 'b.ts': functionOf(9) });
  truncateSync(workspace.at('a.ts'), size);
  return workspace;
}

test.each([100, 300, 600, 3_000])(
  'a line of %i MB is a finding where the policy allows it, and the rest goes on',
  (size) => {
    const { findings } = check(withZeros(size * MEBIBYTE));
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      ...['a.ts parse-error', 'b.ts function-length'],
    ]);
  },
  LONGEST,
);

test.each([
  ['statements', 'x;'],
  ['calls', 'f(x);'],
  ['functions', '()=>x;'],
  ['elements', '[x],'],
])(
  '20 MB of %s are judged, or said to be too much, where the policy allows them',
  (_title, token) => {
    const text = `(${token.endsWith(',') ? '' : ');'}${token.repeat((20 * MEBIBYTE) / token.length)}`;
    const { summary } = check(new Workspace({ ...RAISED, 'a.ts': text, 'b.ts': '' }));
    expect(summary.files).toBe(2);
  },
  LONGEST,
);

test(
  'a folder of 150,000 files is judged, with git and without',
  () => {
    const workspace = new Workspace({ 'a.ts': functionOf(9) });
    const script = 'yes | head -n 150000 | split -l 1 -a 5 --additional-suffix=.md';
    execFileSync('sh', ['-c', script], { cwd: workspace.root });
    expect(check(workspace).summary.discovered).toBe(150_001);
    workspace.git('init', '--quiet');
    expect(tell(check(workspace))).toEqual(['a.ts:1 function-length 9']);
  },
  LONGEST,
);
