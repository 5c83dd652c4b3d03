import path from 'node:path';
import { fileOf, textOf, type CountingCase, type Expected } from '../counting/counting-case.js';
import { COUNTING_CASES } from '../counting/counting-cases.js';
import type { CaseCounts, ForeignCounts, PeerCounts } from '../counting/foreign-counts.js';
import { PEERS } from '../counting/peers.js';
import { joinParts, toCode, toDocument, toTable, type Row } from './markdown.js';

/** Every awkward case with what Lintel counts, and what the peers have said of it. */
export function toCountingDocument({ versions, cases }: ForeignCounts): string {
  const chapters = Object.entries(COUNTING_CASES).map(([title, own]) =>
    joinParts([`## ${title}`, ...own.map((it) => toSection(it, cases[it.title]))]),
  );
  const parts = [SEMANTICS, describePeers(versions), ...chapters];
  return toDocument('How lines are counted', 'tools/counting/', parts);
}

const SEMANTICS = `What Lintel counts in awkward cases, next to what other linters count in the same code. The
Lintel columns are checked by a test.

- **code**: lines that hold a token of the function, nested functions counted in.
- **own**: lines that hold a token of the function outside of its nested functions.
- **physical**: the last line minus the first, plus one.
- **statements**: all but blocks and empty ones, nested functions counted in; in parentheses those
  of the function itself, where they differ.
- **strict** and **recommended**: what the presets compare with their limit. It is the larger of code
  lines and statements in \`strict\`. In \`recommended\` it is the larger of own lines and own
  statements, where a pure-data literal counts as one line and lines of JSX are left out.`;

const ASKED = ['eslint', 'eslint-plugin-sonarjs', '@biomejs/biome', 'oxlint'];

const describePeers = (versions: ForeignCounts['versions']): string => `The other tools were asked
with the lowest limit that they take, so that they report everything and say how long it is:
${ASKED.map((name) => `${name} ${versions[name]}`).join(', ')}.
"ESLint, skipping" is ESLint with \`skipComments\` and \`skipBlankLines\`. A dash means that a tool
reports nothing. Biome's limits start at 1, so its dash may also mean that it counts one line.
\`npm run counting\` asks them again.`;

function toSection(it: CountingCase, counts: CaseCounts | undefined): string {
  const functions = toFunctionTable(it, counts?.functions ?? {});
  const file = toFileTable(it, counts?.file ?? {});
  return joinParts([`### ${it.title}`, it.says, toBlock(it), functions, file]);
}

/** Code whose line breaks or invisible characters matter is shown as a string. */
function toBlock(it: CountingCase): string {
  const text = textOf(it);
  const language = path.extname(fileOf(it)).slice(1);
  const isPlain = text.endsWith('\n') && /^[\t\n\x20-\x7e]+$/.test(text) && text !== it.source;
  if (isPlain) return `\`\`\`${language}\n${text}\`\`\``;
  return `\`\`\`json\n${escapeInvisible(JSON.stringify(text))}\n\`\`\``;
}

const escapeInvisible = (text: string): string =>
  text.replace(/[\u2028\uFEFF]/g, (it) => `\\u${it.charCodeAt(0).toString(16)}`);

const PEER_TITLES = Object.values(PEERS).map(({ title }) => title);
const OURS = ['code', 'own', 'physical', 'statements', 'strict', 'recommended'];

function toFunctionTable(it: CountingCase, counts: CaseCounts['functions']): string {
  const symbols = new Set([...Object.keys(it.functions ?? {}), ...Object.keys(counts)]);
  const rows = [...symbols].map((symbol) => toRow(it, symbol, counts[symbol] ?? {}));
  if (rows.length === 0) return it.lines === undefined ? 'Nothing is measured here.' : '';
  return toTable(['function', ...OURS, ...PEER_TITLES], rows);
}

function toRow(it: CountingCase, symbol: string, counts: PeerCounts): Row {
  const expected = it.functions?.[symbol];
  if (expected === undefined) return [symbol, ...OURS.map(() => '–'), ...toPeerCells(counts)];
  const isExempt = it.exempt?.includes(symbol) === true;
  return [toCode(symbol), ...toOwnCells(expected, isExempt), ...toPeerCells(counts)];
}

function toOwnCells(expected: Expected, isExempt: boolean): Row {
  const [code, own, physical, statements, ownStatements, recommended] = expected;
  const both = statements === ownStatements ? `${statements}` : `${statements} (${ownStatements})`;
  const presets = isExempt ? ['exempt', 'exempt'] : [Math.max(code, statements), recommended];
  return [code, own, physical, both, ...presets].map(String);
}

const toPeerCells = (counts: PeerCounts): Row =>
  Object.keys(PEERS).map((peer) => String(counts[peer] ?? '–'));

function toFileTable({ lines }: CountingCase, counts: PeerCounts): string {
  if (lines === undefined) return '';
  const row = ['file', String(lines.physical), String(lines.code), ...toPeerCells(counts)];
  return toTable(['', 'physical', 'code', ...PEER_TITLES], [row]);
}
