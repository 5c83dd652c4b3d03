import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getPlace } from './places.js';
import type { Places } from './places.js';

/** The two limits that every contender keeps, each in its own words. */
const LINES = { file: 300, function: 8 };

const RULES = {
  'max-lines': ['error', LINES.file],
  'max-lines-per-function': ['error', LINES.function],
};

const ESLINT = {
  files: ['**/*.{ts,tsx,mts,cts}'],
  linterOptions: { noInlineConfig: true },
  rules: RULES,
};

/** Nothing but what `rules` names. */
const OXLINT = { categories: { correctness: 'off' }, plugins: [] };

const LINTEL_RULES = { 'lintel/file-length': 'error', 'lintel/function-length': 'error' };

const BIOME_RULES = {
  recommended: false,
  complexity: {
    noExcessiveLinesPerFunction: { level: 'error', options: { maxLines: LINES.function } },
  },
  style: { noExcessiveLinesPerFile: { level: 'error', options: { maxLines: LINES.file } } },
};

/** Every circle counts, those of types as well. */
const OXLINT_CYCLES = {
  ...OXLINT,
  plugins: ['import'],
  rules: { 'import/no-cycle': ['error', { ignoreTypes: false }] },
};

/** Its exit code is the number of errors: warnings end with 0. */
const DEPENDENCY_CRUISER = {
  forbidden: [{ name: 'no-circular', severity: 'warn', from: {}, to: { circular: true } }],
  options: { tsPreCompilationDeps: true, includeOnly: '\\.[cm]?tsx?$' },
};

/** Biome passes over files above 1 MiB unless told otherwise; the corpus has some. */
const BIOME = {
  root: true,
  files: { maxSize: 16 * 2 ** 20, includes: ['**/*.ts', '**/*.tsx', '**/*.mts', '**/*.cts'] },
  linter: { enabled: true, rules: BIOME_RULES },
};

/** ESLint's own reports print every finding; the other tools are asked for their sums alone. */
const COUNT = `export default (results) => {
  const findings = results.reduce((sum, result) => sum + result.messages.length, 0);
  return \`Found \${findings} findings in \${results.length} files.\`;
};
`;

/** Writes what the contenders are configured by into the folder `$CONFIG`. */
export async function writeConfigurations(places: Places): Promise<void> {
  const folder = getPlace(places, 'CONFIG');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(renderConfigurations(places))) {
    await writeFile(join(folder, name), text);
  }
}

/** The configuration files, by name. */
export function renderConfigurations(places: Places): Readonly<Record<string, string>> {
  return {
    ...FIXED,
    'eslint.config.mjs': renderEslint(join(getPlace(places, 'TOOLS'), PARSER)),
    'oxlint-plugin.json': renderOxlintWithPlugin(getPlace(places, 'PLUGIN')),
  };
}

const FIXED = {
  'count.mjs': COUNT,
  'oxlint.json': JSON.stringify({ ...OXLINT, rules: RULES }),
  'oxlint-cycles.json': JSON.stringify(OXLINT_CYCLES),
  'biome.json': JSON.stringify(BIOME),
  'dependency-cruiser.json': JSON.stringify(DEPENDENCY_CRUISER),
};

const PARSER = '@typescript-eslint/parser/dist/index.js';

function renderEslint(parser: string): string {
  const source = JSON.stringify(pathToFileURL(parser).href);
  const block = `{ ...${JSON.stringify(ESLINT)}, languageOptions: { parser } }`;
  return `import * as parser from ${source};\nexport default [${block}];\n`;
}

function renderOxlintWithPlugin(specifier: string): string {
  const jsPlugins = [{ name: 'lintel', specifier }];
  return JSON.stringify({ ...OXLINT, jsPlugins, rules: LINTEL_RULES });
}
