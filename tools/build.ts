import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { joinChunks } from './join-chunks.js';
import { listEntries, type Manifest } from './package/list-entries.js';
import { reachFiles } from './package/reach-files.js';

type Outputs = Metafile['outputs'];

// Bundles what is shipped: each entry with what it shares with others split off, so that a command
// loads only what it needs. Small dependencies that are on the way of every run are bundled along.

/** Entries that are built together share code; what starts a process shares none. */
type Entries = Readonly<Record<string, string>>;

const BUNDLES: readonly Entries[] = [
  { 'analyser/run/reader': 'analyser/run/reader.ts' },
  {
    'eslint-plugin/index': 'eslint-plugin/index.ts',
    'define-config': 'policy/define-config.ts',
    index: 'index.ts',
  },
  {
    'testkit/index': 'testkit/index.ts',
    'vitest/index': 'testkit/runners/vitest/plugin.ts',
    'vitest/setup': 'testkit/runners/vitest/setup.ts',
    'vitest/global-setup': 'testkit/runners/vitest/global-setup.ts',
  },
  { 'testkit/keeper': 'testkit/services/share/keeper.ts' },
  { 'testkit/clickhouse-front': 'testkit/services/clickhouse/front.ts' },
  { 'testkit/telemetry-receiver': 'testkit/services/telemetry/receiver.ts' },
];

/** Jest's own loader can't take in ESM, so what tests import is there in both forms. */
const COMMON_JS = {
  'cjs/testkit/index': 'testkit/index.ts',
  'cjs/jest/index': 'testkit/runners/jest/preset.ts',
  'cjs/jest/run': 'testkit/runners/jest/run.ts',
  'cjs/jest/transform': 'testkit/runners/jest/transform.ts',
  'cjs/jest/setup': 'testkit/runners/jest/setup.ts',
  'cjs/jest/global-setup': 'testkit/runners/jest/global-setup.ts',
  'cjs/jest/global-teardown': 'testkit/runners/jest/global-teardown.ts',
  'cjs/jest/node-environment': 'testkit/runners/jest/node-environment.ts',
  'cjs/jest/jsdom-environment': 'testkit/runners/jest/jsdom-environment.ts',
};

/** Left to the installed packages: native code, and what is heavy and seldom needed. */
const EXTERNAL = [
  'cockatiel',
  ...['oxc-parser', 'oxc-resolver', 'jiti', 'chokidar'],
  ...['diff', 'node-diff3', '@clack/prompts'],
  ...['eslint', 'typescript', 'ts-morph'],
  ...['pg', 'ioredis', '@clickhouse/client', 'amqplib', 'chdb', 'testcontainers'],
  ...['@jest/globals', 'jest-environment-node', 'jest-environment-jsdom', 'vitest'],
];

/** The program takes the part of it along that it needs: to find and open all of it takes longer. */
const LARGE = ['zod'];

const REQUIRE = `import { createRequire as lintelRequire } from 'node:module';
const require = lintelRequire(import.meta.url);`;

/** What is built here takes the place of `dist` when it is whole. */
const FRESH = `dist.${process.pid}`;

async function bundle(entryPoints: Entries, more: BuildOptions = {}): Promise<Outputs> {
  const { metafile } = await build({ ...AS_MODULES, ...more, entryPoints, metafile: true });
  return metafile.outputs;
}

const AS_MODULES = {
  ...{ outdir: FRESH, bundle: true, splitting: true, format: 'esm', platform: 'node' },
  ...{ target: 'node20.19', minifySyntax: true, legalComments: 'none', logLevel: 'warning' },
  ...{ external: [...EXTERNAL, ...LARGE], banner: { js: REQUIRE } },
  chunkNames: '[name]-[hash]',
} as const satisfies BuildOptions;

/** What every run of the program loads: its own, and what reports by default. */
const ON_EVERY_RUN = ['cli/main.ts', 'cli/reports/text.ts'];

const OF_PROGRAM: BuildOptions = { chunkNames: 'program/[name]-[hash]', external: EXTERNAL };

/** No other bundle shares its chunks: they are changed. */
async function bundleProgram(): Promise<void> {
  const outputs = await bundle({ 'cli/main': 'cli/main.ts' }, OF_PROGRAM);
  const loaders = Object.keys(outputs).filter((file) =>
    ON_EVERY_RUN.includes(outputs[file]?.entryPoint ?? ''),
  );
  await joinChunks(outputs, loaders, { file: `${FRESH}/program/core.js`, banner: REQUIRE });
}

/** What runs in the browser: it stands in the page itself, as text. */
async function bundlePage(): Promise<void> {
  await build({
    entryPoints: ['cli/report/page/main.ts', 'cli/report/page/page.css'],
    ...{ outdir: `${FRESH}/report-page`, bundle: true, minify: true, format: 'iife' },
    ...{ target: 'es2022', charset: 'ascii', legalComments: 'none', logLevel: 'warning' },
  });
}

const AS_COMMON_JS = {
  external: [...EXTERNAL, ...LARGE],
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'lintelUrl' },
  banner: { js: `const lintelUrl = require('node:url').pathToFileURL(__filename).href;` },
};

/** CommonJS has no address of a module, and `import()` of it needs a flag in Jest. */
async function bundleCommonJs(): Promise<void> {
  await build({
    ...{ entryPoints: COMMON_JS, outdir: FRESH, bundle: true, format: 'cjs', platform: 'node' },
    ...{ target: 'node20.19', legalComments: 'none', logLevel: 'warning' },
    ...AS_COMMON_JS,
  });
  writeFileSync(`${FRESH}/cjs/package.json`, '{ "type": "commonjs" }\n');
}

const SCHEMAS: Readonly<Record<string, string>> = {
  'cli/reports/findings.schema.json': 'schema/findings.json',
  'policy/policy.schema.json': 'schema/policy.json',
};

function copyDocuments(): void {
  for (const [file, shipped] of Object.entries(SCHEMAS)) cpSync(file, `${FRESH}/${shipped}`);
  for (const rule of readdirSync('rules', { withFileTypes: true })) {
    if (!rule.isDirectory()) continue;
    cpSync(`rules/${rule.name}/README.md`, `${FRESH}/rules/${rule.name}/README.md`);
  }
}

/** What is written as a declaration, and so emitted by nobody. */
const MATCHERS = ['jest', 'vitest'].map((name) => `testkit/runners/${name}/matchers.d.ts`);

function declareTypes(): void {
  const args = ['-p', 'tsconfig.build.json', '--outDir', `${FRESH}/types`];
  execFileSync('node_modules/.bin/tsc', args, { stdio: 'inherit' });
  for (const file of MATCHERS) cpSync(file, `${FRESH}/types/${file}`);
  cpSync(`${FRESH}/types`, `${FRESH}/cjs/types`, { recursive: true });
  removeUnreached();
}

/** Declarations are emitted for all that is compiled; most of it nobody can name. */
function removeUnreached(): void {
  // Our own manifest.
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const named = listEntries(manifest).map((file) => file.replace('dist', FRESH));
  const reached = reachFiles(named.filter((file) => file.endsWith('.d.ts')));
  for (const file of listFresh('.d.ts').filter((one) => !reached.has(one))) rmSync(file);
}

const listFresh = (ending: string): readonly string[] =>
  readdirSync(FRESH, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name));

function putInPlace(): void {
  rmSync('dist', { recursive: true, force: true });
  renameSync(FRESH, 'dist');
}

try {
  await Promise.all([
    bundleProgram(),
    ...BUNDLES.map((entries) => bundle(entries)),
    bundleCommonJs(),
    bundlePage(),
  ]);
  copyDocuments();
  for (const program of ['cli/main.js', 'cjs/jest/run.js']) chmodSync(`${FRESH}/${program}`, 0o755);
  declareTypes();
  putInPlace();
} finally {
  rmSync(FRESH, { recursive: true, force: true });
}
