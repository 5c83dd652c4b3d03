import type { Pins } from '../pinned-packages.js';
import { readBiome, readEslint, readOxlint, type FiledReport } from './peer-reports.js';

/** A linter that limits the length of functions or files, asked with the lowest limit it takes. */
export interface Peer {
  readonly title: string;
  /** The folder in node_modules and the program in it. */
  readonly program: string;
  readonly configuration: readonly [name: string, text: string];
  readonly options: readonly string[];
  /** Reads what the program prints as JSON. */
  readonly read: (output: unknown) => readonly FiledReport[];
}

/** What is installed to ask the peers. They are no dependencies of the project. */
export const PEER_PINS: Pins = {
  eslint: '10.15.0',
  '@typescript-eslint/parser': '8.73.0',
  typescript: '6.0.3',
  'eslint-plugin-sonarjs': '4.2.2',
  '@biomejs/biome': '2.6.8',
  oxlint: '1.94.0',
};

const ESLINT_HEAD = `import * as parser from '@typescript-eslint/parser';
import sonarjs from 'eslint-plugin-sonarjs';
export default [{
  files: ['**/*.{ts,tsx,js}'],
  linterOptions: { noInlineConfig: true },
  languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  plugins: { sonarjs },
  rules: `;

function eslintWith(title: string, name: string, rules: object): Peer {
  const file = `${name}.config.mjs`;
  const configuration = [file, `${ESLINT_HEAD}${JSON.stringify(rules)} }];\n`] as const;
  const options = ['--config', file, '--format', 'json', 'cases'];
  return { title, program: 'eslint/bin/eslint.js', configuration, options, read: readEslint };
}

const SKIPPING = { max: 0, skipComments: true, skipBlankLines: true };

const ZERO = ['error', { max: 0 }];
const OXLINT = {
  categories: { correctness: 'off' },
  plugins: [],
  rules: { 'max-lines': ZERO, 'max-lines-per-function': ZERO },
};

/** Biome's limits start at 1. */
const ONE = { level: 'error', options: { maxLines: 1 } };
const BIOME = {
  root: true,
  javascript: { parser: { unsafeParameterDecoratorsEnabled: true } },
  linter: {
    rules: {
      preset: 'none',
      complexity: { noExcessiveLinesPerFunction: ONE },
      style: { noExcessiveLinesPerFile: ONE },
    },
  },
};

/** The peers by the names under which their counts are kept. */
export const PEERS: Readonly<Record<string, Peer>> = {
  eslint: eslintWith('ESLint', 'eslint', { 'max-lines': ZERO, 'max-lines-per-function': ZERO }),
  eslintSkipping: eslintWith('ESLint, skipping', 'skipping', {
    'max-lines': ['error', SKIPPING],
    'max-lines-per-function': ['error', SKIPPING],
  }),
  sonarjs: eslintWith('SonarJS', 'sonarjs', {
    'sonarjs/max-lines': ['error', { maximum: 0 }],
    'sonarjs/max-lines-per-function': ['error', { maximum: 0 }],
  }),
  biome: {
    title: 'Biome',
    program: '@biomejs/biome/bin/biome',
    configuration: ['biome.json', JSON.stringify(BIOME)],
    options: ['lint', '--reporter=json', '--max-diagnostics=none', 'cases'],
    read: readBiome,
  },
  oxlint: {
    title: 'oxlint',
    program: 'oxlint/bin/oxlint',
    configuration: ['oxlint.json', JSON.stringify(OXLINT)],
    options: ['--config', 'oxlint.json', '--format', 'json', 'cases'],
    read: readOxlint,
  },
};
