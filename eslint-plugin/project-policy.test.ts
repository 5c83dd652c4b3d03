import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { emptyMemory, findProject, type FileInProject } from './project-policy.js';
import { layProject, removeProjects, type Files } from './test-project.js';

afterAll(removeProjects);

/** A project, and what is remembered of it by a clock that stands still until it is set. */
function openProject(files: Files) {
  const clock = { now: 0 };
  return { root: layProject(files), clock, memory: emptyMemory(() => clock.now) };
}

type Project = ReturnType<typeof openProject>;

function find({ root, memory }: Project, file: string, presets?: unknown): FileInProject {
  return findProject({ path: path.join(root, file), cwd: root, presets }, memory);
}

function limitFor(project: Project, name: string): unknown {
  const { policy, file } = find(project, name);
  return policy.settingsOf(file)['file-length']?.options;
}

const limitOf = (max: number): string =>
  JSON.stringify({ rules: { 'file-length': ['warn', { max }] } });

const JSON_POLICY = 'lintel.config.json';

test('the nearest policy above a file holds (V2)', () => {
  const inner = { 'app/lintel.config.ts': `export default ${limitOf(50)};`, 'app/src/a.ts': '' };
  const project = openProject({ [JSON_POLICY]: limitOf(100), ...inner });
  expect(limitFor(project, 'app/src/a.ts')).toMatchObject({ max: 50 });
  expect(limitFor(project, 'b.ts')).toMatchObject({ max: 100 });
});

test.each(['lintel.config.ts', 'lintel.config.mjs'])(
  'a changed %s holds a second later',
  (name) => {
    const project = openProject({ [name]: `export default ${limitOf(100)};` });
    expect(limitFor(project, 'a.ts')).toMatchObject({ max: 100 });
    writeFileSync(path.join(project.root, name), `export default ${limitOf(50)};`);
    expect(limitFor(project, 'a.ts')).toMatchObject({ max: 100 });
    project.clock.now = 1000;
    expect(limitFor(project, 'a.ts')).toMatchObject({ max: 50 });
  },
);

test('a policy file that comes holds a second later', () => {
  const project = openProject({});
  expect(limitFor(project, 'a.ts')).toMatchObject({ max: 300 });
  writeFileSync(path.join(project.root, JSON_POLICY), limitOf(50));
  project.clock.now = 1000;
  expect(limitFor(project, 'a.ts')).toMatchObject({ max: 50 });
});

test('a policy file that goes holds a second longer', () => {
  const project = openProject({ [JSON_POLICY]: limitOf(50) });
  expect(limitFor(project, 'a.ts')).toMatchObject({ max: 50 });
  rmSync(path.join(project.root, JSON_POLICY));
  project.clock.now = 1000;
  expect(limitFor(project, 'a.ts')).toMatchObject({ max: 300 });
});

/** A policy that leaves a mark beside it whenever it is evaluated. */
const MARKING = `import { appendFileSync } from 'node:fs';
appendFileSync(new URL('marks', import.meta.url), 'x');
export default ${limitOf(50)};`;

const readMarks = ({ root }: Project): string => readFileSync(path.join(root, 'marks'), 'utf8');

test('a policy is evaluated once, even where no cache can be written', () => {
  const noFolder = { 'node_modules/.cache': '' };
  const project = openProject({ 'lintel.config.mjs': MARKING, ...noFolder });
  limitFor(project, 'a.ts');
  project.clock.now = 1000;
  expect(limitFor(project, 'a.ts')).toMatchObject({ max: 50 });
  expect(readMarks(project)).toBe('x');
});

test('a policy that another process has stored is not evaluated again', () => {
  const project = openProject({ 'lintel.config.mjs': MARKING });
  limitFor(project, 'a.ts');
  expect(limitFor({ ...project, memory: emptyMemory() }, 'a.ts')).toMatchObject({ max: 50 });
  expect(readMarks(project)).toBe('x');
});

test('paths are relative to the folder of the policy file', () => {
  const ignores = [{ files: 'src/made/**', because: 'a machine writes them' }];
  const project = openProject({ [JSON_POLICY]: JSON.stringify({ ignores }) });
  const { policy, file } = find(project, 'src/made/a.ts');
  expect(file).toBe('src/made/a.ts');
  expect(policy.ignoreOf(file)?.because).toBe('a machine writes them');
});

test.each([
  [
    'git’s top',
    (root: string) => mkdirSync(path.join(root, '__tests__/.git'), { recursive: true }),
    'a.ts',
  ],
  ['the working directory', () => undefined, '__tests__/a.ts'],
])('without a policy file paths are relative to %s', (_name, lay, expected) => {
  const project = openProject({ '__tests__/a.ts': '' });
  lay(project.root);
  expect(find(project, '__tests__/a.ts').file).toBe(expected);
});

test('without anything the folder of a file outside is its root', () => {
  const project = openProject({});
  expect(find(project, '../elsewhere/a.ts').file).toBe('a.ts');
});

test('a preset that ESLint’s configuration misspells is named, with what is allowed', () => {
  const misspelt = () => find(openProject({}), 'a.ts', 'stric');
  expect(misspelt).toThrow('`settings.lintel`');
  expect(misspelt).toThrow(/extends is "stric"\..* Allowed: "strict", "recommended"/);
});

test('a policy that is wrong ends the run with what is wrong with it', () => {
  const project = openProject({ [JSON_POLICY]: '{ "rules": { "file-lenght": "off" } }' });
  expect(() => find(project, 'a.ts')).toThrow('Did you mean "file-length"?');
});
