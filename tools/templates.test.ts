import { expect, test } from '@jest/globals';
import { planScaffold } from '../cli/scaffold/plan.js';
import { readTemplates } from '../cli/scaffold/read-templates.js';
import { planTemplates } from './plans/templates.js';
import { readSuite } from './read-suite.js';

const TEMPLATES = readTemplates('templates');

/** Every template that the reference suite is made of. */
const ASKED = [...TEMPLATES.keys()]
  .filter((name) => name !== 'new')
  .map((name) => ({ name, template: name }));

const read = (file: string): string | null => (file === 'package.json' ? '{}' : null);
const REQUEST = { templates: TEMPLATES, into: 'integration', record: null, lintel: '0.0.0', read };

/** All that is written into the folder of the modules, by path. */
async function renderSuite(): Promise<ReadonlyMap<string, string | null>> {
  const steps = await planScaffold({ ...REQUEST, asked: ASKED });
  const written = steps.filter(({ file }) => file.startsWith('integration/'));
  return new Map(written.map(({ file, after }) => [file, after]));
}

/** Types lead to the kit's sources here, and to what is installed elsewhere. */
const OWN = 'tsconfig.json';

test('the reference suite is what the templates render, byte for byte', async () => {
  const suite = Object.entries(readSuite()).filter(([file]) => file !== OWN);
  const files = suite.map(([file, text]) => [`integration/${file}`, text] as const);
  expect(await renderSuite()).toEqual(new Map(files));
});

test('the name that a module’s own test has in its manifest is that of a file', () => {
  const tests = [...TEMPLATES.values()].filter(({ manifest }) => manifest.test !== undefined);
  const lost = tests.filter(({ files, manifest }) => !files.has(manifest.test!));
  expect(lost.map(({ name }) => name)).toEqual([]);
});

/** The packages that a template and those that it needs bring along. */
function packagesOf(name: string): readonly string[] {
  const { packages, needs } = TEMPLATES.get(name)!.manifest;
  return [...Object.keys(packages), ...needs.flatMap(packagesOf)];
}

/** The packages that the files of a template import. */
function importsOf(name: string): ReadonlySet<string> {
  const texts = [...TEMPLATES.get(name)!.files.values()];
  const found = texts.flatMap((text) => [...text.matchAll(/from '((?:@[\w-]+\/)?[\w-]+)/g)]);
  return new Set(found.map(([, imported = '']) => imported));
}

const FROM_ELSEWHERE: ReadonlySet<string> = new Set(['node', 'lintel']);

test.each([...TEMPLATES.keys()])('what %s imports is among its packages', (name) => {
  const brought = new Set(packagesOf(name));
  const strange = [...importsOf(name)].filter((it) => !FROM_ELSEWHERE.has(it));
  expect(strange.filter((it) => !brought.has(it))).toEqual([]);
});

test('a file of the suite that belongs to no template is told', () => {
  expect(() => planTemplates({ 'stray.ts': '' })).toThrow(
    'integration/stray.ts belongs to no template: name it in tools/plans/templates.ts.',
  );
});
