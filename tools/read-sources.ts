import { readFileSync } from 'node:fs';
import { RULES } from '../rules/index.js';
import { PROJECT_RULES } from '../rules/project-index.js';
import { OPTIONS } from '../rules/options.js';
import { CONTRACTS } from './contracts.js';
import { readForeignCounts } from './counting/foreign-counts.js';
import { listFiles } from './list-files.js';
import type { Files } from './plans/files.js';
import type { RuleSource, Sources } from './plans/sources.js';
import { SEEDED_FAULTS } from './seeded-faults/index.js';
import { screenOfCheck } from './screen-of-check.js';

/** Reads all that documents are made of, from the project's root. */
export async function readSources(): Promise<Sources> {
  return {
    ...{ rules: readRules(), contracts: CONTRACTS },
    ...{ requirements: readRequirements(), seededFaults: SEEDED_FAULTS },
    witnesses: readFiles(listFiles('.').filter(mayNameRequirements)),
    ...{ foreignCounts: readForeignCounts(), screen: await screenOfCheck('fixtures/picture') },
  };
}

const readRules = (): readonly RuleSource[] =>
  Object.entries(OPTIONS).map(([id, options]) => readRule(id, options));

function readRule(id: string, options: RuleSource['options']): RuleSource {
  const readme = readFileSync(`rules/${id}/README.md`, 'utf8');
  const { demand } = RULES[id] ?? PROJECT_RULES[id]!;
  return { id, options, readme, demand };
}

function readRequirements(): Sources['requirements'] {
  // A table of ours: ids and texts.
  return JSON.parse(readFileSync('tools/requirements.json', 'utf8')) as Sources['requirements'];
}

const WITNESS = /\.(?:test|perf)\.tsx?$|^rules\/[^/]+\/README\.md$|^cli\/commands\/[^/]+\.ts$/;

const mayNameRequirements = (file: string): boolean => WITNESS.test(file);

function readFiles(files: readonly string[]): Files {
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}
