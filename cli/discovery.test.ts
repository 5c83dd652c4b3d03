import { expect, test } from '@jest/globals';
import { check, functionOf, tell } from './reported.js';
import { Workspace } from './workspace.js';

const long = functionOf(9);

function filesOf(workspace: Workspace, ...args: readonly string[]): readonly string[] {
  return [...new Set(check(workspace, '--no-cache', ...args).findings.map(({ file }) => file))];
}

function withText(names: readonly string[], text: string): Workspace {
  return new Workspace(Object.fromEntries(names.map((name) => [name, text])));
}

const READ = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'].map((it) => `a.${it}`);
const UNREAD = ['a.json', 'a.vue', 'a.svelte', 'a.astro', 'a.d.ts', 'a.d.mts', 'a.TS', '.ts'];

test('all languages are read, and nothing else', () => {
  const workspace = withText([...READ, ...UNREAD], long);
  expect(filesOf(workspace)).toEqual([...READ].sort());
  expect(check(workspace).summary.skipped).toEqual({ declaration: 2, 'other-extension': 6 });
});

test.each([
  ['with git', true],
  ['without git', false],
])('%s the same files are found, and the summary adds up', (_title, hasGit) => {
  const sources = { 'a.ts': long, 'deep/er/b.ts': long, '.hidden/c.ts': long, 'x.ts/d.ts': long };
  const out = { 'node_modules/p/e.ts': long, 'deep/node_modules/p/f.ts': long, 'notes.md': '' };
  const workspace = new Workspace({ ...sources, ...out });
  const { findings, summary } = check(hasGit ? workspace.commit() : workspace);
  expect(findings.map(({ file }) => file)).toEqual(Object.keys(sources).sort());
  expect(summary).toMatchObject({ files: 4, discovered: 5, skipped: { 'other-extension': 1 } });
});

test('what git ignores is out, unless a path names it', () => {
  const workspace = new Workspace({ '.gitignore': 'out/\n', 'out/a.ts': long, 'b.ts': long });
  workspace.git('init', '--quiet');
  expect(filesOf(workspace)).toEqual(['b.ts']);
  expect(filesOf(workspace, 'out')).toEqual(['out/a.ts']);
  expect(filesOf(workspace, 'out/a.ts', 'b.ts')).toEqual(['b.ts', 'out/a.ts']);
});

test('where git ignores everything there is nothing to judge', () => {
  const workspace = new Workspace({ '.gitignore': '*\n', 'a.ts': long });
  workspace.git('init', '--quiet');
  expect(workspace.lintel('check').stderr).toContain('there is nothing to judge');
});

test('a project that its outer repository ignores is judged when it is where one works', () => {
  const inner = { 'inner/lintel.config.json': '{}', 'inner/a.ts': long };
  const workspace = new Workspace({ '.gitignore': 'inner/\n', ...inner });
  workspace.git('init', '--quiet');
  const { stdout } = workspace.lintelAs({ cwd: 'inner' }, 'check');
  expect(stdout).toContain('1 finding');
});

test('node_modules is entered if it is named', () => {
  const workspace = new Workspace({ 'a.ts': '', 'node_modules/p/b.ts': long });
  expect(filesOf(workspace, 'node_modules/p')).toEqual(['node_modules/p/b.ts']);
  workspace.git('init', '--quiet');
  expect(filesOf(workspace, 'node_modules')).toEqual(['node_modules/p/b.ts']);
});

test('a glob may be typed in quotes', () => {
  const workspace = new Workspace({ 'src/a.ts': long, 'src/b.tsx': long, 'c.ts': long });
  expect(filesOf(workspace, 'src/*.ts')).toEqual(['src/a.ts']);
  expect(filesOf(workspace, '**/*.{tsx,ts}')).toEqual(['c.ts', 'src/a.ts', 'src/b.tsx']);
});

test('a path that looks like a glob and is there is a path', () => {
  const workspace = new Workspace({ 'app/[id]/a.ts': long, 'app/i/b.ts': long });
  expect(filesOf(workspace, 'app/[id]')).toEqual(['app/[id]/a.ts']);
});

test('without policy and git, paths are relative to where one works, whatever is named', () => {
  const workspace = new Workspace({ 'src/a.ts': long, 'lib/b.ts': long });
  expect(filesOf(workspace, 'src/a.ts')).toEqual(['src/a.ts']);
  expect(filesOf(workspace, 'src', 'lib')).toEqual(['lib/b.ts', 'src/a.ts']);
});

test('a path that is named twice is judged once', () => {
  const workspace = new Workspace({ 'src/a.ts': long });
  expect(check(workspace, 'src', 'src/a.ts', '.').summary).toMatchObject({ files: 1, findings: 1 });
});

test('in a subfolder the policy of the root holds, and what is below is judged', () => {
  const policy = '{"rules":{"function-length":["error",{"max":9}]}}';
  const workspace = new Workspace({ 'lintel.config.json': policy, 'a.ts': functionOf(10) });
  workspace.write({ 'sub/b.ts': functionOf(10), 'sub/c.ts': functionOf(9) });
  const { stdout } = workspace.lintelAs({ cwd: 'sub' }, 'check', '-f', 'checkstyle');
  expect(stdout.match(/<file name="[^"]*"/g)).toEqual(['<file name="sub/b.ts"']);
});

test('another project is judged by its own policy when a path leads into it', () => {
  const workspace = new Workspace({ 'here/lintel.config.json': '{}' });
  workspace.write({ 'there/lintel.config.json': '{}', 'there/a.ts': long });
  const { stdout } = workspace.lintelAs({ cwd: 'here' }, 'check', '../there', '-f', 'checkstyle');
  expect(stdout).toContain('<file name="a.ts">');
});

const ATTRIBUTES = `by-name.ts linguist-generated
out/** linguist-generated=true
not.ts -linguist-generated
`;

test('generated files are skipped, by their first comment and by .gitattributes', () => {
  const workspace = new Workspace({ '.gitattributes': ATTRIBUTES });
  workspace.write({ 'by-name.ts': long, 'out/a.ts': long, 'not.ts': long });
  workspace.write({ 'by-word.ts': `// @generated by a tool\n${long}` }).commit();
  expect(filesOf(workspace)).toEqual(['not.ts']);
  expect(check(workspace).summary.skipped['generated']).toBe(3);
});

test('an attribute with an empty value does not change what is said of other files', () => {
  const workspace = new Workspace({ '.gitattributes': 'a.ts linguist-generated=\n' });
  workspace.write({ 'a.ts': '', 'b.ts': long, 'c.ts': long }).commit();
  expect(filesOf(workspace)).toEqual(['b.ts', 'c.ts']);
});

test('attributes above the project hold as well', () => {
  const workspace = new Workspace({ '.gitattributes': 'generated.ts linguist-generated\n' });
  workspace.write({ 'app/lintel.config.json': '{}', 'app/generated.ts': long, 'app/a.ts': long });
  expect(filesOf(workspace.commit(), 'app')).toEqual(['a.ts']);
});

const ALLOWING_FILES = ['-c', 'protocol.file.allow=always'];

test('a submodule is a project of its own', () => {
  const inner = new Workspace({ 'a.ts': long }).commit();
  const workspace = new Workspace({ 'b.ts': long }).commit();
  workspace.git(...ALLOWING_FILES, 'submodule', '--quiet', 'add', inner.root, 'sub');
  expect(filesOf(workspace)).toEqual(['b.ts']);
  expect(filesOf(workspace, 'sub')).toEqual(['a.ts']);
});

test('a repository inside of another is counted as one, and not entered', () => {
  const workspace = new Workspace({ 'b.ts': long, 'inner/a.ts': long });
  workspace.git('init', '--quiet');
  workspace.git('init', '--quiet', 'inner');
  workspace.git('-C', 'inner', 'add', '.');
  expect(filesOf(workspace)).toEqual(['b.ts']);
  expect(check(workspace).summary).toMatchObject({ discovered: 2, skipped: { submodule: 1 } });
});

test('a file that git lists and that is gone is counted as missing', () => {
  const workspace = new Workspace({ 'a.ts': '', 'b.ts': long }).commit().remove('b.ts');
  expect(check(workspace).summary).toMatchObject({
    files: 1,
    discovered: 2,
    skipped: { missing: 1 },
  });
});

test('findings come in the order of files and lines, however many processes read', () => {
  const names = Array.from({ length: 60 }, (_, index) => `f${String(index).padStart(2, '0')}.ts`);
  const text = `${long}${functionOf(9, 'b')}// ${'x'.repeat(20_000)}\n`;
  const workspace = withText(names, text);
  const alone = tell(check(workspace, '--no-cache', '--threads', '1'));
  expect(alone).toEqual(names.flatMap((it) => [`${it}:1 ${RULE}`, `${it}:10 ${RULE}`]));
  expect(tell(check(workspace, '--no-cache', '--threads', '4'))).toEqual(alone);
});

const RULE = 'function-length 9';
