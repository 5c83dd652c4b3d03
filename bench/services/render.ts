import { renderList, renderTable } from '../results.js';
import { getSpread } from '../statistics.js';
import { FIGURES, PUBLISHED, type FigureName, type Times } from './figures.js';

/** The part of the page of results that is on services. */
export function renderServices(times: Times, machine: readonly string[]): string {
  const names = Object.keys(FIGURES) as FigureName[]; // the keys are these names
  const measured = names.map((name) => toRow(name, times[name]));
  const table = renderTable(COLUMNS, measured);
  return [HEAD, renderList(machine), table, PUBLISHED_HEAD, renderPublished()].join('\n\n');
}

const COLUMNS = ['what', 'ms: smallest – median – largest', 'limit of the median', 'state'];

const HEAD = `## Services

Written by \`npm run bench:services\`. Programs are on disk, data are not; the time is that from the
call of \`start\` to a service that answers.`;

const PUBLISHED_HEAD = 'What others have published of their own, on machines of theirs:';

function renderPublished(): string {
  const rows = PUBLISHED.map(({ title, figure, source }) => [title, figure, source]);
  return renderTable(['what', 'ms', 'source'], rows);
}

function toRow(name: FigureName, figures: readonly number[]): readonly string[] {
  const { min, median, max } = getSpread(figures);
  const { title, limit } = FIGURES[name];
  const spread = [min, median, max].map(Math.round).join(' – ');
  return [title, spread, limit === null ? '–' : String(limit), rate(median, limit)];
}

function rate(median: number, limit: number | null): string {
  if (limit === null) return '–';
  return median <= limit ? 'met' : 'missed';
}
