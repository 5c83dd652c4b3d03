import { readFileSync } from 'node:fs';
import { listFencedBlocks, type FencedBlock } from './fenced-blocks.js';

/** An example in the document of a rule. */
export interface Example {
  readonly id: string;
  readonly block: FencedBlock;
  /** What the fence gives besides: options of a rule of one file, fields of a policy. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** The examples of some rules: those that break the rule, and those that keep it. */
export function listExamples(ids: readonly string[]): Readonly<Record<'bad' | 'good', Example[]>> {
  const all = ids.flatMap(examplesOf);
  const ofKind = (word: string): Example[] =>
    all.filter(({ block }) => block.info.split(' ')[1] === word);
  return { bad: ofKind('bad'), good: ofKind('good') };
}

function examplesOf(id: string): Example[] {
  const blocks = listFencedBlocks(readFileSync(`rules/${id}/README.md`, 'utf8'));
  return blocks.map((block) => ({ id, block, given: givenIn(block.info) }));
}

function givenIn(info: string): Example['given'] {
  // A document of ours.
  return JSON.parse(/\{.*\}/.exec(info)?.[0] ?? '{}') as Example['given'];
}

/** The files of an example that holds several, each under a line `// file: src/a.ts`. */
export function filesOf(code: string): Readonly<Record<string, string>> {
  const [, ...parts] = code.split(/^\/\/ file: (.+)\n/m);
  const names = parts.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(names.map((name, index) => [name.trim(), parts[2 * index + 1] ?? '']));
}
