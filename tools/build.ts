import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

// Bundles what is shipped: each entry with what it shares with others split off, so that a command
// loads only what it needs. Small dependencies that are on the way of every run are bundled along.

/** Entries that are built together share code; what starts a process shares none. */
const BUNDLES: readonly Readonly<Record<string, string>>[] = [
  { 'cli/main': 'cli/main.ts' },
  { 'analyser/run/reader': 'analyser/run/reader.ts' },
  {
    'eslint-plugin/index': 'eslint-plugin/index.ts',
    'define-config': 'policy/define-config.ts',
    index: 'index.ts',
  },
];

/** Left to the installed packages: native code, and what is heavy and seldom needed. */
const EXTERNAL = ['oxc-parser', 'jiti', 'zod', 'chokidar', 'eslint', 'typescript'];

const REQUIRE = `import { createRequire as lintelRequire } from 'node:module';
const require = lintelRequire(import.meta.url);`;

/** What is built here takes the place of `dist` when it is whole. */
const FRESH = `dist.${process.pid}`;

async function bundle(entryPoints: Readonly<Record<string, string>>): Promise<void> {
  await build({
    entryPoints,
    ...{ outdir: FRESH, bundle: true, splitting: true, format: 'esm', platform: 'node' },
    ...{ target: 'node20.19', minifySyntax: true, legalComments: 'none', logLevel: 'warning' },
    ...{ external: EXTERNAL, banner: { js: REQUIRE } },
  });
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

function declareTypes(): void {
  const args = ['-p', 'tsconfig.build.json', '--outDir', `${FRESH}/types`];
  execFileSync('node_modules/.bin/tsc', args, { stdio: 'inherit' });
}

function putInPlace(): void {
  rmSync('dist', { recursive: true, force: true });
  renameSync(FRESH, 'dist');
}

try {
  await Promise.all(BUNDLES.map(bundle));
  copyDocuments();
  chmodSync(`${FRESH}/cli/main.js`, 0o755);
  declareTypes();
  putInPlace();
} finally {
  rmSync(FRESH, { recursive: true, force: true });
}
