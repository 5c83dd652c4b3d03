import { listFencedBlocks } from './fenced-blocks.js';

const INLINE = /(`{1,2})(?!`)([^]*?[^`])\1(?!`)/g;

/** A document without its fenced blocks. */
export function toProse(document: string): string {
  return document.replace(/^(`{3,}).*\n[^]*?^\1[ \t]*$/gm, '');
}

/** All code of a document line by line: that of fenced blocks, and inline code. */
export function listCodeLines(document: string): string[] {
  const fenced = listFencedBlocks(document).flatMap(({ code }) => code.split('\n'));
  const inline = Array.from(toProse(document).matchAll(INLINE), ([, , code = '']) => code);
  return [...fenced, ...inline.map((code) => code.replace(/\s+/g, ' ').trim())];
}

const COMMAND = /(?<!\bimport )\blintel ((?:--)?[a-z].*)$/;

/** What is typed behind `lintel` in a document's code, as words; pipes and `&&` end a command. */
export function listCommands(document: string): string[][] {
  const pieces = listCodeLines(document).flatMap((line) => line.split(/&&|\||\)(?:$|\s)/));
  return pieces.flatMap((piece) => COMMAND.exec(piece.trim())?.[1] ?? []).map(toWords);
}

const toWords = (typed: string): string[] =>
  typed
    .replace(/[',]+$/, '')
    .trim()
    .split(/\s+/);

/** The scripts of package.json that a document's code runs. */
export function listScripts(document: string): string[] {
  const lines = listCodeLines(document).join('\n');
  return Array.from(lines.matchAll(/\bnpm run ([\w:-]+)/g), ([, script = '']) => script);
}

/** Where a document's links and pictures lead, but for those to other places of the web. */
export function listLinks(document: string): string[] {
  const prose = toProse(document).replace(INLINE, '');
  const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

/** The names by which a document's headings can be linked to. */
export function listAnchors(document: string): string[] {
  const titles = Array.from(toProse(document).matchAll(/^#+ (.*)$/gm), ([, title = '']) => title);
  return titles.map(toAnchor);
}

const toAnchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/\s/g, '-');
