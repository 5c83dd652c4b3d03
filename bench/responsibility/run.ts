import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRefuted } from '../../analyser/responsibility/confirm-splits.js';
import { layCorpus, listSources } from '../../tools/corpus.js';
import type { Project } from '../../rules/project-model.js';
import { parseLabels } from './labels.js';
import { readProject, textIn } from './read-project.js';
import { toDocument } from './results.js';

// Measures the rule `single-responsibility` on the labelled modules of the corpus, prints how often it
// is right, and writes that down beside this file. Other labels can be named:
// npx jiti bench/responsibility/run.ts labels.jsonl

const HERE = path.dirname(fileURLToPath(import.meta.url));

async function measure(labels: string): Promise<string> {
  const corpus = await layCorpus();
  const files = await listSources(corpus);
  const found = await findIn(readProject(corpus, files), corpus);
  return toDocument({ labels: parseLabels(labels), found, modules: files.length });
}

/** What the rule reports: what symbols refute is left out. */
async function findIn(project: Project, corpus: string): Promise<readonly string[]> {
  const refuted = await findRefuted(project, (file) => textIn(corpus, file));
  const splits = project.freeSplits().map(({ file }) => file);
  return splits.filter((file) => !refuted.has(file));
}

const given = process.argv[2] ?? path.join(HERE, 'labels.jsonl');
const document = await measure(readFileSync(given, 'utf8'));
process.stdout.write(document);
if (process.argv[2] === undefined) writeFileSync(path.join(HERE, 'RESULTS.md'), document);
