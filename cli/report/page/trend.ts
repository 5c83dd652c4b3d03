import type { PageData, PastCommit } from '../page-data.js';
import { drawn, element } from './element.js';
import { showNumber } from './figures.js';
import { placeSeries, topOf, type Drawn, type Series } from './line-chart.js';
import { makeTable, type TableKind } from './table.js';

/** How the findings went over the project's history, as lines and as a table. */
export function makeTrend({ trend }: PageData): HTMLElement {
  if (trend === null) return element('p', {}, [HOW]);
  const table = makeTable(COMMITS);
  table.show([...trend].reverse());
  const note = element('p', { class: 'quiet' }, [NOTE]);
  return element('div', {}, [drawChart(trend), note, table.view]);
}

const HOW = 'Run lintel report --history 50 to see how the findings went over 50 commits.';

const NOTE =
  'Each commit is judged by the policy of today, by the rules that look at one file by itself.';

const totalOf = ({ found }: PastCommit): number =>
  found.map(([, count]) => count).reduce((a, b) => a + b, 0);

const COMMITS: TableKind<PastCommit> = {
  noun: 'commit',
  choose: null,
  columns: [
    { title: 'Date', kind: 'text', of: (commit) => dayOf(commit) },
    { title: 'Commit', kind: 'text', of: ({ oid, subject }) => `${oid.slice(0, 8)} ${subject}` },
    { title: 'Files', kind: 'figure', of: ({ files }) => files },
    { title: 'Lines', kind: 'figure', of: ({ lines }) => lines },
    { title: 'Findings', kind: 'figure', of: totalOf },
    {
      title: 'By rule',
      kind: 'text',
      of: ({ found }) => found.map((it) => it.join(' ')).join(', '),
    },
  ],
};

const SIZE = { width: 620, height: 200 };
/** Room for words around the lines. */
const ROOM = { left: 46, top: 10, right: 170, bottom: 24 };

const CHART = {
  class: 'chart',
  role: 'img',
  viewBox: `0 0 ${SIZE.width + ROOM.left + ROOM.right} ${SIZE.height + ROOM.top + ROOM.bottom}`,
};

function drawChart(trend: readonly PastCommit[]): Element {
  const series = toSeries(trend);
  const lines = placeSeries(series, SIZE).map(drawSeries);
  const marks = [...drawAxes(trend, topOf(series)), ...lines];
  const ground = drawn('g', { transform: `translate(${ROOM.left} ${ROOM.top})` }, marks);
  return drawn('svg', { ...CHART, 'aria-label': describe(trend) }, [ground]);
}

/** So many lines can be told apart. */
const MOST = 5;

function toSeries(trend: readonly PastCommit[]): Series[] {
  const counts = trend.map(({ found }) => new Map(found));
  const rules = [...new Set(trend.flatMap(({ found }) => found.map(([rule]) => rule)))];
  const all = rules.map((name) => ({ name, values: counts.map((it) => it.get(name) ?? 0) }));
  const most = all.sort((a, b) => lastOf(b) - lastOf(a)).slice(0, MOST);
  return [{ name: 'all findings', values: trend.map(totalOf) }, ...most];
}

const lastOf = ({ values }: Series): number => values.at(-1) ?? 0;

function drawSeries({ name, points, label: y, values }: Drawn, index: number): Node {
  const line = drawn('polyline', { points });
  const says = `${name} ${showNumber(values.at(-1) ?? 0)}`;
  const label = drawn('text', { x: SIZE.width + 6, y: y + 4 }, [says]);
  return drawn('g', { class: `series series-${index}` }, [line, label]);
}

const { width: WIDTH, height: HEIGHT } = SIZE;

function drawAxes(trend: readonly PastCommit[], top: number): Node[] {
  const axes = drawn('path', { class: 'axis', d: `M0 0V${HEIGHT}H${WIDTH}` });
  const scale = [drawWord(-6, 8, showNumber(top)), drawWord(-6, HEIGHT, '0')];
  const end = drawWord(WIDTH, HEIGHT + 18, dayOf(trend.at(-1)));
  const start = drawn('text', { x: 0, y: HEIGHT + 18 }, [dayOf(trend[0])]);
  return [axes, ...scale, start, end];
}

/** A word that ends at a place. */
const drawWord = (x: number, y: number, says: string): Node =>
  drawn('text', { x, y, class: 'end' }, [says]);

const dayOf = (commit: PastCommit | undefined): string => commit?.date.slice(0, 10) ?? '';

function describe(trend: readonly PastCommit[]): string {
  const [first, last] = [trend[0]!, trend.at(-1)!];
  const from = `${showNumber(totalOf(first))} on ${dayOf(first)}`;
  const to = `${showNumber(totalOf(last))} on ${dayOf(last)}`;
  return `Findings over ${trend.length} commits: from ${from} to ${to}. The table below has all.`;
}
