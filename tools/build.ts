import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

// Bundles what is shipped: every entry with what it shares split off, so that a command loads only
// what it needs. Dependencies that are small and on the way of every run are bundled along.

const ENTRIES = [
  'cli/main.ts',
  'analyser/run/reader.ts',
  'eslint-plugin/index.ts',
  'policy/define-config.ts',
  'index.ts',
];

/** Left to the installed packages: native code, and what is heavy and seldom needed. */
const EXTERNAL = ['oxc-parser', 'jiti', 'zod', 'chokidar', 'eslint', 'typescript'];

const REQUIRE = `import { createRequire as lintelRequire } from 'node:module';
const require = lintelRequire(import.meta.url);`;

async function bundle(): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(ENTRIES.map((file) => [nameOf(file), file])),
    ...{ outdir: 'dist', bundle: true, splitting: true, format: 'esm', platform: 'node' },
    ...{ target: 'node20.19', minifySyntax: true, legalComments: 'none', logLevel: 'warning' },
    ...{ external: EXTERNAL, banner: { js: REQUIRE } },
  });
}

const nameOf = (file: string): string =>
  file === 'policy/define-config.ts' ? 'define-config' : file.replace(/\.ts$/, '');

const SCHEMAS = {
  'cli/reports/findings.schema.json': 'dist/schema/findings.json',
  'policy/policy.schema.json': 'dist/schema/policy.json',
};

function copyDocuments(): void {
  for (const [file, shipped] of Object.entries(SCHEMAS)) cpSync(file, shipped);
  for (const rule of readdirSync('rules', { withFileTypes: true })) {
    if (!rule.isDirectory()) continue;
    cpSync(`rules/${rule.name}/README.md`, `dist/rules/${rule.name}/README.md`);
  }
}

rmSync('dist', { recursive: true, force: true });
await bundle();
copyDocuments();
chmodSync('dist/cli/main.js', 0o755);
execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
