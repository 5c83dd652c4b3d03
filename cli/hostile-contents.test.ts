import { expect, test } from '@jest/globals';
import { CONTENTS } from './hostile-contents.js';
import { check, type Reported } from './reported.js';
import { Workspace } from './workspace.js';

const rules = { 'file-length': ['error', { max: 1 }], 'function-length': ['error', { max: 1 }] };
const POLICY = { 'lintel.config.json': JSON.stringify({ rules, maxFileSize: 5_000_000 }) };
const contents = Object.entries(CONTENTS).map(([file, { content }]) => [file, content] as const);
const workspace = new Workspace({ ...POLICY, ...Object.fromEntries(contents) });

/** Everything at once, and everything again from what was kept. */
const [cold, warm] = [check(workspace), check(workspace)];

function foundIn({ findings }: Reported, name: string): readonly string[] {
  const here = findings.filter(({ file }) => file === name);
  return here.map(({ rule, line, value, message }) =>
    rule === 'parse-error' ? message : `${line} ${rule} ${value}`,
  );
}

test.each(Object.entries(CONTENTS))(
  '%s gives a right count or a clear message',
  (name, { found }) => {
    const expected =
      typeof found === 'string' ? [expect.stringContaining(found)] : [...found].sort();
    expect([...foundIn(cold, name)].sort()).toEqual(expected);
    expect(foundIn(warm, name)).toEqual(foundIn(cold, name));
  },
);

test('no file is lost', () => {
  expect(cold.summary).toMatchObject({ files: contents.length, discovered: contents.length + 1 });
});

test('what a file holds can’t steer a terminal', () => {
  const { stdout } = workspace.lintel('check', 'escapes.test.ts', '--no-color');
  expect(stdout).toContain("test('\\u001b[31m\\u202e\\ud800')");
});

test('no content changes how a run ends', () => {
  expect(workspace.lintel('check').code).toBe(1);
  expect(workspace.lintel('check', '--threads', '1', '--no-cache').code).toBe(1);
});
