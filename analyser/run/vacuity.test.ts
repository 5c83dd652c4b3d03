import { expect, test } from '@jest/globals';
import { LintelError } from '../../policy/errors.js';
import { parsePolicy } from '../../policy/parse.js';
import type { Policy } from '../../policy/schema.js';
import { demandSingleRoots } from './composition-roots.js';
import { demandMatches } from './vacuity.js';

const FILES = [
  'src/api/index.ts',
  'src/api/load.ts',
  'src/store/rows.ts',
  'src/main.ts',
  'a.test.ts',
];

function messageOf(run: () => void): string {
  try {
    run();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** What is said of a policy whose project holds these files: the lines beneath the title. */
function said(policy: Policy): string[] {
  const resolved = parsePolicy(policy, 'lintel.config.ts');
  const [, ...lines] = messageOf(() => demandMatches(resolved, FILES)).split('\n');
  return lines.map((line) => line.trim());
}

const moduleOf = (files: string | string[], entry: string[] = []): Policy => ({
  modules: { api: { files, ...(entry.length > 0 ? { entry } : {}) } },
});

const testsOf = (files: string): Policy => ({ tests: { unit: { files, purpose: 'x' } } });
const OF_ALL = 'matches none of the 5 files.';

test('a glob that matches nothing is an error with a code and a title', () => {
  const policy = parsePolicy(moduleOf('lib/**'), 'lintel.config.ts');
  expect(() => demandMatches(policy, FILES)).toThrow(LintelError);
  expect(messageOf(() => demandMatches(policy, FILES))).toContain(
    'The policy speaks of files that are not there:\n  modules.api.files "lib/**"',
  );
});

test.each<readonly [Policy, string]>([
  [
    moduleOf('scr/**'),
    `modules.api.files "scr/**" ${OF_ALL} Did you mean "src"? Known: src, a.test.ts.`,
  ],
  [
    moduleOf('src/stor/**'),
    `modules.api.files "src/stor/**" ${OF_ALL} ` +
      'In src: Did you mean "store"? Known: api, store, main.ts.',
  ],
  [
    moduleOf('src/api/lod.ts'),
    `modules.api.files "src/api/lod.ts" ${OF_ALL} ` +
      'In src/api: Did you mean "load.ts"? Known: index.ts, load.ts.',
  ],
  [
    moduleOf('src/api'),
    `modules.api.files "src/api" ${OF_ALL} It is a folder: write "src/api/**".`,
  ],
  [moduleOf('src/**/*.js'), `modules.api.files "src/**/*.js" ${OF_ALL} Correct or remove it.`],
  [
    moduleOf(['src/**', '!src/appi/**']),
    `modules.api.files "!src/appi/**" ${OF_ALL} ` +
      'In src: Did you mean "api"? Known: api, store, main.ts.',
  ],
  [
    moduleOf(['src/api/**', '!src/**']),
    'modules.api.files leaves no file: what some of its globs match, others take out again.',
  ],
  [
    moduleOf('src/api/**', ['src/api/main.ts']),
    'modules.api.entry "src/api/main.ts" matches none of the module’s 2 files. ' +
      'In src/api: Known: index.ts, load.ts.',
  ],
  [
    moduleOf('src/api/**', ['src/store/rows.ts']),
    'modules.api.entry "src/store/rows.ts" matches none of the module’s 2 files. ' +
      'In src: Known: api.',
  ],
  [testsOf('*.spec.ts'), `tests.unit.files "*.spec.ts" ${OF_ALL} Correct or remove it.`],
  [
    { compositionRoots: [{ files: 'src/mian.ts', because: 'x' }] },
    `compositionRoots[0].files "src/mian.ts" ${OF_ALL} ` +
      'In src: Did you mean "main.ts"? Known: api, store, main.ts.',
  ],
])('%j', (policy, line) => {
  expect(said(policy)).toEqual([line]);
});

test.each<Policy>([
  {},
  moduleOf('src/api/**', ['src/api/index.ts']),
  moduleOf(['src/**', '!src/store/**']),
  moduleOf(['!src/store/**']),
  moduleOf('!(src)'),
  testsOf('*.test.ts'),
])('what matches something is no mistake: %j', (policy) => {
  expect(said(policy)).toEqual([]);
});

test('of a module without files only the globs are told, not its entries too', () => {
  expect(said(moduleOf('lib/**', ['lib/index.ts']))).toHaveLength(1);
});

const ROOTS = [
  { files: ['src/main.ts'], because: 'wires' },
  { files: ['src/api/**'], because: 'routes' },
];

test('a file has one reason to be a composition root', () => {
  const twice = [...ROOTS, { files: ['src/*.ts'], because: 'all' }];
  expect(() => demandSingleRoots(ROOTS, FILES)).not.toThrow();
  expect(messageOf(() => demandSingleRoots(twice, FILES))).toContain(
    'compositionRoots[0] and compositionRoots[2] of the policy hold "src/main.ts". ' +
      'Leave it to the one that has its reason.',
  );
});
