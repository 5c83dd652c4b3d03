import { readFileSync } from 'node:fs';
import { findStale, formatFiles, writeFiles } from './generated-files.js';
import { listRules } from './list-files.js';
import type { Files } from './plans/files.js';
import { planIndexes } from './plans/indexes.js';
import { planNativeLayout } from './plans/native-layout.js';

// Writes every generated file. With --check it writes nothing, names what is stale, and exits 1.

/** Later stages import what earlier ones write, and so are loaded after them. */
const STAGES: readonly (() => Promise<Files>)[] = [
  planIndexesOfRules,
  planLayout,
  planPolicy,
  planAllDocuments,
  planAllTemplates,
];

/** oxc-parser's own reader of the trees that stay in memory. */
const READER = 'node_modules/oxc-parser/src-js/generated/lazy/constructors.js';

function planLayout(): Promise<Files> {
  return Promise.resolve(planNativeLayout(readFileSync(READER, 'utf8')));
}

function planIndexesOfRules(): Promise<Files> {
  return Promise.resolve(planIndexes(listRules()));
}

async function planPolicy(): Promise<Files> {
  const { planDefaultPolicy } = await import('./plans/default-policy.js');
  return planDefaultPolicy();
}

async function planAllDocuments(): Promise<Files> {
  const { readSources } = await import('./read-sources.js');
  const { planDocuments } = await import('./plans/documents.js');
  return planDocuments(await readSources());
}

async function planAllTemplates(): Promise<Files> {
  const { readModulePolicy, readSuite } = await import('./read-suite.js');
  const { planTemplates } = await import('./plans/templates.js');
  return { ...planTemplates(readSuite()), 'integration/policy.ts': readModulePolicy() };
}

async function generate(isCheck: boolean): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const plan of STAGES) stale.push(...(await settle(await plan(), isCheck)));
  return stale;
}

async function settle(files: Files, isCheck: boolean): Promise<readonly string[]> {
  const formatted = await formatFiles(files);
  const stale = findStale(formatted);
  if (!isCheck) await writeFiles(formatted);
  return stale;
}

function report(stale: readonly string[], isCheck: boolean): void {
  for (const path of stale) console.log(isCheck ? `${path} is stale.` : `${path} is written anew.`);
  if (!isCheck || stale.length === 0) return;
  console.error('Run `npm run docs`.');
  process.exitCode = 1;
}

const isCheck = process.argv.includes('--check');
report(await generate(isCheck), isCheck);
