import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { useTestFolders } from '../../../policy/test-folder.js';
import { shareFolder } from '../../services/share/shared-service.js';

/** Files of a project, by the samples that they are copies of. */
type Copies = Readonly<Record<string, string>>;

const makeFolder = useTestFolders();
const SAMPLES = path.join(PACKAGE_ROOT, 'testkit', 'runners', 'proof', 'samples');

const POLICY = `import { defineConfig } from 'lintel';
export default defineConfig({ budgets: { 'database.query': { p99: '20s' } } });
`;

const COMMON = { 'package.json': '{}', 'lintel.config.ts': POLICY };

/** Lays a project that has Lintel and the packages of this repository installed. */
export function laySample(copies: Copies, config: Copies): string {
  const texts = Object.entries(copies).map(([file, sample]) => [file, readSample(sample)] as const);
  const folder = makeFolder({ ...COMMON, ...config, ...Object.fromEntries(texts) });
  for (const name of ['lintel', ...INSTALLED]) link(folder, name);
  const shared = shareFolder(folder, process.env);
  afterAll(() => rmSync(shared, { recursive: true, force: true }));
  return folder;
}

const readSample = (name: string): string => readFileSync(path.join(SAMPLES, name), 'utf8');

const INSTALLED = [
  ...['jest', 'jest-environment-jsdom', '@jest/globals', 'vitest', 'react', 'react-dom'],
  ...['@testing-library/react', '@testing-library/dom', 'pg', 'ioredis', '@clickhouse/client'],
  '@opentelemetry/exporter-trace-otlp-http',
];

function link(folder: string, name: string): void {
  const place = path.join(folder, 'node_modules', name);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(
    name === 'lintel' ? PACKAGE_ROOT : path.join(PACKAGE_ROOT, 'node_modules', name),
    place,
  );
}
