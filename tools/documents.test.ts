import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { parseArguments } from '../cli/arguments.js';
import { COMMANDS } from '../cli/options.js';
import { findSchemaErrors } from '../cli/reports/proof/schema-check.js';
import { evaluatePolicy } from '../policy/evaluate.js';
import { useTestFolders } from '../policy/test-folder.js';
import { listAnchors, listCommands, listLinks, listScripts } from './document-parts.js';
import { listFencedBlocks } from './fenced-blocks.js';
import { listFiles } from './list-files.js';

const makeFolder = useTestFolders();
const DOCUMENTS = listFiles('.').filter((file) => file.endsWith('.md'));
const FINDINGS_SCHEMA = new URL('../cli/reports/findings.schema.json', import.meta.url);

const read = (file: string): string => readFileSync(file, 'utf8');

/** Everything of one kind, with the document that it stands in. */
function collect<Part>(list: (document: string) => readonly Part[]) {
  return DOCUMENTS.flatMap((file) => list(read(file)).map((part) => ({ file, part })));
}

const BLOCKS = collect(listFencedBlocks);
const POLICIES = BLOCKS.filter(({ part }) => /^(?:ts|json) policy$/.test(part.info));
const REPORTS = BLOCKS.filter(({ part }) => part.info === 'json findings');

test.each(POLICIES)('the policy in $file, line $part.line, is valid', ({ part }) => {
  const name = `lintel.config.${part.info.split(' ')[0]}`;
  const root = makeFolder({ [name]: part.code });
  expect(() => evaluatePolicy({ file: path.join(root, name), root })).not.toThrow();
});

test.each(REPORTS)('the report in $file, line $part.line, keeps its schema', ({ part }) => {
  expect(findSchemaErrors(part.code, FINDINGS_SCHEMA)).toEqual([]);
});

/** What is wrong with a command: nothing, or an unknown command, option or value. */
function findMistake([name = '', ...rest]: readonly string[]): string | null {
  const options = COMMANDS[name]?.options;
  if (options === undefined) return `There is no command ${name}.`;
  const typed = parseArguments(rest, options);
  Object.keys(options).forEach((option) => typed.values(option));
  return null;
}

test.each(collect(listCommands))('the command $part in $file can be run', ({ part }) => {
  expect(findMistake(part)).toBeNull();
});

/** The requirements name scripts that are still to come. */
const SCRIPTS = collect(listScripts).filter(({ file }) => file !== 'docs/requirements.md');

test.each(SCRIPTS)('the script $part in $file exists', ({ part }) => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: object };
  expect(Object.keys(scripts)).toContain(part);
});

test.each(collect(listLinks))('the link to $part in $file leads somewhere', ({ file, part }) => {
  const [to = '', anchor] = part.split('#');
  const target = to === '' ? file : path.join(path.dirname(file), to);
  expect(existsSync(target)).toBe(true);
  if (anchor !== undefined) expect(listAnchors(read(target))).toContain(anchor);
});
