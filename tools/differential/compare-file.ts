import type { SourceCode } from 'eslint';
import path from 'node:path';
import { isDeclarationFile } from '../../analyser/facts/languages.js';
import { encodeFacts } from '../../analyser/facts/encode-facts.js';
import { factsOf } from '../../eslint-plugin/lint-run.js';
import { judgeFile } from '../../rules/judge.js';
import type { FileFacts } from '../../rules/model.js';
import { factsOfText } from '../facts-of-text.js';
import { compareFronts } from './compare-fronts.js';
import { comparePeers } from './compare-peers.js';
import { askPlugin, parseText } from './eslint-front.js';
import type { Ground } from './grounds.js';
import type { Said } from './said.js';
import { count, type Tally } from './tally.js';

/** What is compared. */
export interface Tallies {
  /** What both fronts read of a file. */
  readonly facts: Tally;
  /** What both fronts find. */
  readonly findings: Tally;
  /** What both fronts would find if comments for ESLint were not heeded. */
  readonly uncommented: Tally;
  /** What Lintel and ESLint's own rules count. */
  readonly peers: Tally;
}

/** A file that both fronts could parse. */
interface Read {
  readonly file: string;
  readonly text: string;
  readonly source: SourceCode;
  readonly facts: FileFacts;
}

/** A file by its path, and what is in it. */
export type Text = readonly [file: string, text: string];

/** Compares all that is said of one file on several grounds; ESLint parses it once. */
export function compareFile([file, text]: Text, grounds: Grounds, tallies: Tallies): void {
  const source = parseText(text, file);
  if (typeof source === 'string') return compareFailures([file, source], grounds, tallies);
  const read = { file, text, source, facts: factsOfText(text, file) };
  compareFacts(read, tallies.facts);
  comparePeers(read, tallies.peers);
  for (const ground of grounds) compareOn(ground, read, tallies);
}

type Grounds = readonly Ground[];
type Failure = readonly [file: string, message: string];

/** What ESLint can't parse must be the command line's only finding in the file. */
function compareFailures([file, message]: Failure, grounds: Grounds, { findings }: Tallies): void {
  for (const ground of grounds) {
    const rules = (ground.findings.get(file) ?? []).map(({ rule }) => rule);
    findings.compared += 1;
    if (rules.join() !== 'parse-error') count(findings, undefined, `${file}: ESLint: ${message}`);
  }
}

function compareFacts({ file, source, facts }: Read, tally: Tally): void {
  // typescript-eslint and ESLint have each a type of their own for the same class.
  const others = factsOf(source as unknown as Parameters<typeof factsOf>[0]);
  tally.compared += 1;
  if (encodeFacts(others) === encodeFacts(facts)) return;
  count(tally, undefined, `${file}: the facts differ`);
}

function compareOn(ground: Ground, { file, text, source, facts }: Read, tallies: Tallies): void {
  const absolute = path.join(ground.root, file);
  const heeded = toSaid(askPlugin(source, absolute, false), file);
  const cli = toSaid(ground.findings.get(file) ?? [], file);
  compareFronts({ plugin: heeded, cli, text }, tallies.findings);
  const plugin = toSaid(askPlugin(source, absolute, true), file);
  compareFronts({ plugin, cli: judge(ground, file, facts), text }, tallies.uncommented);
}

/** What the command line would find if comments for ESLint silenced nothing. */
function judge({ policy }: Ground, file: string, facts: FileFacts): Said[] {
  const { violations } = judgeFile(facts, policy.settingsOf(file), policy.isTest(file));
  const open = violations.filter(({ silencedBy }) => !silencedBy?.word.startsWith('lintel-'));
  const judged = open.map(({ rule, violation }) => ({ ...violation, rule, file }));
  return facts.generated || isDeclarationFile(file) ? [] : toSaid(judged, file);
}

function toSaid(findings: readonly Said[], file: string): Said[] {
  return findings.map(({ rule, line, column, message }) => ({ file, rule, line, column, message }));
}
