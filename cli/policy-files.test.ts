import { expect, test } from '@jest/globals';
import { check, functionOf, tell } from './reported.js';
import { Workspace } from './workspace.js';

const source = { 'a.ts': functionOf(9) };
const FOUND = ['a.ts:1 function-length 9'];
const RULES = "{ 'function-length': ['error', { max: 9 }] }";

test.each([
  [
    'lintel.config.ts',
    `import { defineConfig } from 'lintel';
export default defineConfig({ rules: ${RULES} });`,
  ],
  ['lintel.config.mts', `export default { rules: ${RULES} } satisfies object;`],
  ['lintel.config.js', `export default { rules: ${RULES} };`],
  ['lintel.config.mjs', `export default { rules: ${RULES} };`],
  ['lintel.config.json', '{ "rules": { "function-length": ["error", { "max": 9 }] } }'],
])('%s is a policy, and a change of it holds at once (V2)', (name, text) => {
  const workspace = new Workspace({ ...source, [name]: text });
  expect(tell(check(workspace))).toEqual([]);
  expect(tell(check(workspace))).toEqual([]);
  workspace.write({ [name]: text.replace('9', '8') });
  expect(tell(check(workspace))).toEqual(FOUND);
});

test.each([
  [
    'a module',
    'shared/rules.ts',
    `export const rules = ${RULES};`,
    "import { rules } from './shared/rules.js';",
  ],
  [
    'a module without its ending',
    'shared.ts',
    `export const rules = ${RULES};`,
    "import { rules } from './shared';",
  ],
  [
    'JSON',
    'rules.json',
    '{ "function-length": ["error", { "max": 9 }] }',
    "import rules from './rules.json';",
  ],
  [
    'a module of CommonJS',
    'rules.cjs',
    `exports.rules = ${RULES};`,
    "import { rules } from './rules.cjs';",
  ],
  [
    'a package',
    'node_modules/p/index.js',
    `exports.rules = ${RULES};`,
    "import { rules } from 'p';",
  ],
])('a policy may import %s, and a change of that holds at once', (_title, file, text, line) => {
  const policy = { 'lintel.config.ts': `${line}\nexport default { rules };` };
  const workspace = new Workspace({ ...source, ...policy, [file]: text });
  expect(tell(check(workspace))).toEqual([]);
  expect(tell(check(workspace))).toEqual([]);
  workspace.write({ [file]: text.replace('9', '8') });
  expect(tell(check(workspace))).toEqual(FOUND);
});

test('a policy is run once as long as nothing changes', () => {
  const text = "import { appendFileSync } from 'node:fs'; appendFileSync('ran', 'x');";
  const workspace = new Workspace({ ...source, 'lintel.config.ts': `${text} export default {};` });
  for (const _run of [1, 2, 3]) workspace.lintel('check');
  expect(workspace.read('ran')).toBe('x');
});

test('a policy that is kept and gone holds no more', () => {
  const policy = '{ "rules": { "function-length": "off" } }';
  const workspace = new Workspace({ ...source, 'lintel.config.json': policy });
  expect(tell(check(workspace))).toEqual([]);
  expect(tell(check(workspace.remove('lintel.config.json')))).toEqual(FOUND);
});

test('--config takes another file, relative to where one works', () => {
  const workspace = new Workspace({ ...source, 'lenient.json': '{"extends":"recommended"}' });
  workspace.write({ 'sub/b.ts': '' });
  const { code } = workspace.lintelAs({ cwd: 'sub' }, 'check', '-c', '../lenient.json', '../a.ts');
  expect(code).toBe(1);
  expect(workspace.lintel('check', '-c', 'gone.json').stderr).toContain('There is no policy file');
});

const json = (text: string): Readonly<Record<string, string>> => ({ 'lintel.config.json': text });
const ts = (text: string): Readonly<Record<string, string>> => ({ 'lintel.config.ts': text });

const WRONG: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['two policies', { ...json('{}'), ...ts('') }, ['holds 2 policy files', 'Keep one']],
  ['no JSON', json('{ "rules": '), ["lintel.config.json can't be read"]],
  ['no TypeScript', ts('export default {'), ["lintel.config.ts can't be read"]],
  ['one that throws', ts('throw new Error("why");'), ["lintel.config.ts can't be read", 'why']],
  ['an import of nothing', ts("import './gone.js';"), ["can't be read", 'gone.js']],
  ['an unknown field', json('{"rulse":{}}'), ['no field "rulse"', 'Did you mean "rules"?']],
  ['an unknown preset', json('{"extends":"strickt"}'), ['extends is "strickt"', '"strict"']],
  ['an unknown rule', json('{"rules":{"file-lenght":"off"}}'), ['"file-lenght"', '"file-length"?']],
  ['an unknown severity', json('{"rules":{"file-length":"eror"}}'), ['is "eror"', '"error"']],
  ['an unknown option', json('{"rules":{"file-length":["error",{"mx":1}]}}'), ['"mx"', '"max"?']],
  ['a value of no use', json('{"rules":{"file-length":["error",{"max":0}]}}'), ['is 0', 'least 1']],
  ['an ignore without reason', json('{"ignores":[{"files":"a.ts"}]}'), ['because is missing']],
  ['an ignore with a blank one', json('{"ignores":[{"files":"a.ts","because":" "}]}'), ['empty']],
  ['a list', json('[]'), ['lintel.config.json is not a valid policy', 'an object']],
  ['null', json('null'), ['lintel.config.json is not a valid policy']],
  ['a name of every object', json('{"constructor":{}}'), ['no field "constructor"']],
  [
    'an override of nothing',
    json('{"overrides":[{"files":"src/**","rules":{}}]}'),
    ['overrides[0].files "src/**" matches none of the 2 files'],
  ],
  [
    'an ignore of nothing',
    json('{"ignores":[{"files":"srk/a.ts","because":"x"}]}'),
    ['ignores[0].files "srk/a.ts" matches none'],
  ],
  [
    'tests that are not there',
    json('{"testFiles":["**/*.check.ts"]}'),
    ['testFiles "**/*.check.ts" matches none'],
  ],
];

test.each(WRONG)(
  '%s: a wrong policy ends with 2, and says what is wrong (V2)',
  (_it, policy, says) => {
    const { code, stdout, stderr } = new Workspace({ ...source, ...policy }).lintel('check');
    for (const text of says) expect(stderr).toContain(text);
    expect([code, stdout]).toEqual([2, '']);
  },
);

test('a glob of nothing counts only where all of the project is looked at', () => {
  const workspace = new Workspace(json('{"overrides":[{"files":"src/**","rules":{}}]}'));
  workspace.write(source).commit();
  expect(workspace.lintel('check', 'a.ts').code).toBe(1);
  expect(workspace.lintel('check', '--staged').code).toBe(0);
  expect(workspace.lintel('check').code).toBe(2);
});

const LAYERED = {
  extends: ['recommended', 'strict'],
  overrides: [
    { files: '*.ts', rules: { 'function-length': ['error', { max: 9 }] } },
    { files: ['b.ts'], rules: { 'function-length': 'warn' } },
  ],
  ignores: [{ files: 'c.ts', because: 'a test' }],
};

test('presets, overrides and ignores hold in their order', () => {
  const policy = json(JSON.stringify(LAYERED));
  const files = { 'a.ts': functionOf(9), 'b.ts': functionOf(10), 'c.ts': functionOf(11) };
  const { findings, summary } = check(new Workspace({ ...files, ...policy }));
  expect(findings.map((it) => [it.file, it.severity])).toEqual([['b.ts', 'warn']]);
  expect(summary.skipped).toEqual({ ignored: 1, 'other-extension': 1 });
});
