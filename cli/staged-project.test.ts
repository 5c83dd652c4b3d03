import { describe, expect, test } from '@jest/globals';
import { check, tell } from './reported.js';
import { Workspace } from './workspace.js';

const A = "import { b } from './b.js';\nexport const a = (): unknown => b;\n";
const B = 'export const b = 1;\n';
const CLOSING = "import { a } from './a.js';\nexport const b = (): unknown => a;\n";
const CIRCLE = ['a.ts:1 no-import-cycles 2'];

const fn = (name: string): string =>
  `export function ${name}(): void {\n${'  work();\n'.repeat(10)}}\n`;

const use = (name: string): string => `import { ${name} } from './all.js';\n${name}();\n`;

const COUNTER = `export class Counter {
  private a = 0;
  private b = 0;
  addA(): void { this.a += 1; }
  readA(): number { return this.a; }
  addB(): void { this.b += 1; }
  readB(): number { return this.b; }
}
`;

/** Each rule that asks for the whole project, or for outlines, finds something in one of them. */
const BROKEN = {
  'package.json': '{}',
  'all.ts': "export * from './tools.js';\n",
  'tools.ts': fn('load') + fn('paint'),
  ...{ 'b1.ts': use('load'), 'b2.ts': use('load'), 'c1.ts': use('paint'), 'c2.ts': use('paint') },
  ...{ 'circle.ts': "import './round.js';\n", 'round.ts': "import './circle.js';\n" },
  'counter.ts': COUNTER,
  'gone.ts': "import './missing.js';\n",
  'idle.test.ts': "test.only('does', () => run());\n",
};

const RULES = [
  ...['asserts-something', 'class-cohesion', 'function-length', 'no-focused-tests'],
  ...['no-import-cycles', 'no-orphan-modules', 'no-unresolved-imports', 'single-responsibility'],
];

describe('of each staged file is said what is said where all is checked (C3, V2)', () => {
  const workspace = new Workspace(BROKEN).commit();
  const whole = check(workspace).findings;

  test('something is said by many rules', () => {
    expect([...new Set(whole.map(({ rule }) => rule))].sort()).toEqual(RULES);
  });

  test.each(Object.keys(BROKEN).filter((file) => file.endsWith('.ts')))('%s', (file) => {
    workspace.write({ [file]: `${workspace.read(file)}// touched\n` }).git('add', file);
    const { findings } = check(workspace, '--staged');
    workspace.commit();
    expect(findings).toEqual(whole.filter((it) => it.file === file));
  });
});

const lay = (): Workspace => new Workspace({ 'a.ts': A, 'b.ts': B, 'package.json': '{}' }).commit();

const staged = (workspace: Workspace): readonly string[] =>
  tell(check(workspace, '--staged')).filter((line) => line.includes('cycles'));

test('what is staged is judged in the project as it stands in the index (C3, V2)', () => {
  const workspace = lay().write({ 'b.ts': CLOSING, 'a.ts': `${A}// touched\n` });
  workspace.git('add', '--all');
  expect(staged(workspace)).toEqual(CIRCLE);
});

test('what only the work tree holds is no part of what is staged', () => {
  const workspace = lay().write({ 'a.ts': `${A}// touched\n` });
  workspace.git('add', 'a.ts');
  workspace.write({ 'b.ts': CLOSING });
  expect(staged(workspace)).toEqual([]);
  expect(tell(check(workspace)).filter((line) => line.includes('cycles'))).toEqual(CIRCLE);
});

/** What is found of a staged file that imports a file, which lies there and is not staged. */
function importUnstaged(workspace: Workspace, specifier: string): readonly string[] {
  workspace.write({ 'b.ts': `import '${specifier}';\n` }).git('add', 'b.ts');
  const { findings } = check(workspace, '--staged');
  expect(check(workspace, '--staged').findings).toEqual(findings);
  return findings.map(({ message }) => message).filter((message) => /leads nowhere/.test(message));
}

const MAPPED = '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }';

test.each([
  ['./new', 'new.ts'],
  ['./new.js', 'new.ts'],
  ['./new.css', 'new.css'],
  ['@/new', 'new.ts'],
])('a file that git was not told of is not there: %s', (specifier, file) => {
  const workspace = new Workspace({ 'tsconfig.json': MAPPED, 'package.json': '{}' }).commit();
  const messages = importUnstaged(workspace.write({ [file]: '' }), specifier);
  const reason = `${file} is on disk and not in git’s index (\`git add\` it). `;
  expect(messages).toEqual([expect.stringContaining(`\`${specifier}\` leads nowhere: ${reason}`)]);
});

test('a file that was taken from git and left on disk is not there, until it is added', () => {
  const workspace = new Workspace({ 'a.ts': A, 'c.ts': '', 'package.json': '{}' }).commit();
  workspace.git('rm', '--quiet', '--cached', 'c.ts');
  expect(importUnstaged(workspace, './c.js')).toHaveLength(1);
  workspace.git('add', 'c.ts');
  expect(importUnstaged(workspace, './c.js')).toEqual([]);
});

test('a file that git ignores is there, until it is ignored no more', () => {
  const workspace = new Workspace({ '.gitignore': 'made', 'package.json': '{}' }).commit();
  expect(importUnstaged(workspace.write({ 'made/c.ts': '' }), './made/c.js')).toEqual([]);
  expect(importUnstaged(workspace.write({ '.gitignore': '' }), './made/c.js')).toHaveLength(1);
});

test('a finding in a file that is not staged is not reported', () => {
  const workspace = lay().write({ 'b.ts': CLOSING });
  workspace.git('add', '--all');
  expect(staged(workspace)).toEqual([]);
});

test('a comment silences what the project’s rules find, and is of use then', () => {
  const silenced = `// lintel-disable-next-line no-import-cycles -- a known knot\n${A}`;
  const workspace = lay().write({ 'b.ts': CLOSING, 'a.ts': silenced });
  const found = tell(check(workspace, 'a.ts'));
  expect(found.filter((line) => !line.includes('orphan'))).toEqual([]);
});

test('a comment that silences nothing in the project is a finding', () => {
  const workspace = lay().write({
    'a.ts': `// lintel-disable-next-line no-import-cycles -- a known knot\n${A}`,
  });
  expect(tell(check(workspace, 'a.ts'))).toContain('a.ts:1 justified-disable null');
});
