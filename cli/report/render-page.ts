import { createHash } from 'node:crypto';
import { escapeForJson, escapeForXml } from '../reports/escape.js';
import { showCount } from '../reports/figures.js';
import type { PageData, PageSummary } from './page-data.js';

/** What a page is made of besides its data. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/** The whole page as one file that fetches nothing. */
export function renderPage(data: PageData, parts: PageParts): string {
  const content = [data, parts] as const;
  return `${PAGE.map((piece) => (typeof piece === 'string' ? piece : piece(...content))).join('')}\n`;
}

type Piece = string | ((data: PageData, parts: PageParts) => string);

/** The page from its beginning to its end: what is always so, and what is filled in. */
const PAGE: readonly Piece[] = [
  '<!doctype html>\n<html lang="en" data-theme="auto">\n<head>\n<meta charset="utf-8">\n',
  (_, parts) => `<meta http-equiv="Content-Security-Policy" content="${guardOf(parts)}">\n`,
  '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
  ({ version }) => `<meta name="generator" content="Lintel ${escapeForXml(version)}">\n`,
  // Without an icon of its own a page that lies on a server is asked for one.
  '<link rel="icon" href="data:,">\n',
  ({ project }) => `<title>${escapeForXml(project)}: Lintel report</title>\n`,
  (_, { style }) => `<style>${style}</style>\n</head>\n<body>\n`,
  bodyOf,
  (data) => `<script type="application/json" id="data">${toData(data)}</script>\n`,
  (_, { script }) => `<script>${script}</script>\n</body>\n</html>`,
];

/** Only what is in the file runs, and nothing is fetched from anywhere. */
function guardOf({ script, style }: PageParts): string {
  const sources = `script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data:`;
  return `default-src 'none'; ${sources}; base-uri 'none'; form-action 'none'`;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function bodyOf({ project, version, made, summary }: PageData): string {
  const time = `${made.slice(0, 16).replace('T', ' ')} UTC`;
  const origin = `Lintel ${escapeForXml(version)}, ${escapeForXml(time)}`;
  return `<header><h1>${escapeForXml(project)}</h1><p>${origin}</p></header>
<main><noscript><p>${tell(summary)} The rest of this page needs its script.</p></noscript></main>\n`;
}

function tell({ errors, warnings, files }: PageSummary): string {
  const counts = `${showCount(errors, 'error')} and ${showCount(warnings, 'warning')}`;
  return `${counts} in ${showCount(files, 'file')}.`;
}

/** JSON in which no text can end the element that holds it. */
const toData = (data: PageData): string =>
  escapeForJson(JSON.stringify(data)).replaceAll('<', '\\u003c');
