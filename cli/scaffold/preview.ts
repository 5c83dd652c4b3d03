import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { escapeForTerminal } from '../reports/escape.js';
import { RECORD_FILE } from './record.js';
import type { Step, StepKind } from './steps.js';

/** What is said of each kind of step; null where nothing is. */
const WORDS: Readonly<Record<StepKind, readonly [verb: string, says: string] | null>> = {
  create: ['create', ''],
  update: ['update', ''],
  merge: ['merge', 'your changes and the newer version'],
  conflict: ['conflict', 'both changed the same lines: look for <<<<<<< in it'],
  remove: ['remove', 'it is not part of the module any more'],
  kept: ['keep', 'yours'],
  gone: ['leave', 'you removed it'],
  foreign: ['blocked', 'a file of yours stands there'],
  same: null,
};

/** What a scaffold would do, a line for each file that is not left as it is. */
export function listSteps(steps: readonly Step[]): string {
  const lines = steps.flatMap(({ kind, file }) => lineOf(kind, file) ?? []);
  return lines.length === 0 ? 'Everything is as it should be.\n' : lines.join('');
}

function lineOf(kind: StepKind, file: string): string | null {
  const words = WORDS[kind];
  if (words === null) return null;
  const [verb, says] = words;
  const note = says === '' ? '' : ` (${says})`;
  return `  ${verb.padEnd(8)}  ${escapeForTerminal(file)}${note}\n`;
}

/** What would change in the files, as a patch. The record, which is compressed, is left out. */
export function diffSteps(steps: readonly Step[]): string {
  const changed = steps.filter(({ before, after }) => before !== after);
  const readable = changed.filter(({ file }) => file !== RECORD_FILE);
  return readable.map(patchOf).map(escapeLines).join('');
}

const escapeLines = (text: string): string => text.split('\n').map(escapeForTerminal).join('\n');

function patchOf({ file, before, after }: Step): string {
  const from = before === null ? NOTHING : `a/${file}`;
  const to = after === null ? NOTHING : `b/${file}`;
  const options = { headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, options);
}

const NOTHING = '/dev/null';
