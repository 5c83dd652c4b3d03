import { showMilliseconds } from '../../duration.js';
import { timeOf, type Buckets } from '../buckets.js';

/** Two histograms on one picture: bars of what is, and a line of what was. */
export interface Histograms {
  readonly is: Buckets;
  readonly was: Buckets;
}

const [WIDTH, HEIGHT, BARS] = [640, 140, 48];

/** A picture of how times are spread, on a logarithmic scale, as SVG that stands within a page. */
export function drawHistogram({ is, was }: Histograms): string {
  const range = rangeOf([...is, ...was]);
  const [bars, line] = [sharesOf(is, range), sharesOf(was, range)];
  const highest = Math.max(...bars, ...line, Number.MIN_VALUE);
  const drawn = [drawBars(bars, highest), was.length > 0 ? drawLine(line, highest) : ''];
  const frame = `viewBox="0 0 ${WIDTH} ${HEIGHT + 20}" role="img" aria-label="${labelOf(range)}"`;
  return `<svg ${frame}>${drawn.join('')}${drawScale(range)}</svg>`;
}

interface Range {
  readonly first: number;
  /** How many buckets go into a bar. */
  readonly each: number;
}

function rangeOf(buckets: Buckets): Range {
  const numbers = buckets.map(([bucket]) => bucket);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0) return { first: 0, each: 1 };
  return { first, each: Math.max(1, Math.ceil((last - first + 1) / BARS)) };
}

/** Which share of all each bar holds, so that runs of different lengths compare. */
function sharesOf(buckets: Buckets, { first, each }: Range): readonly number[] {
  const bars = Array<number>(BARS).fill(0);
  const total = buckets.map(([, count]) => count).reduce((sum, it) => sum + it, 0);
  for (const [bucket, count] of buckets)
    bars[Math.floor((bucket - first) / each)]! += count / total;
  return bars;
}

const STEP = WIDTH / BARS;

const placeOf = (share: number, highest: number): string =>
  (HEIGHT - (share / highest) * HEIGHT).toFixed(1);

function drawBars(shares: readonly number[], highest: number): string {
  const bars = shares.map((share, at) => {
    const y = placeOf(share, highest);
    const size = `width="${(STEP - 1).toFixed(1)}" height="${(HEIGHT - Number(y)).toFixed(1)}"`;
    return share > 0 ? `<rect x="${(at * STEP).toFixed(1)}" y="${y}" ${size}/>` : '';
  });
  return `<g class="is">${bars.join('')}</g>`;
}

function drawLine(shares: readonly number[], highest: number): string {
  const steps = shares.map((share, at) => {
    const [from, to] = [(at * STEP).toFixed(1), ((at + 1) * STEP).toFixed(1)];
    const y = placeOf(share, highest);
    return `${from},${y} ${to},${y}`;
  });
  return `<polyline class="was" points="${steps.join(' ')}"/>`;
}

function drawScale({ first, each }: Range): string {
  const marks = [0, 12, 24, 36, 48].map((bar) => {
    const side = { 0: 'start', [BARS]: 'end' }[bar] ?? 'middle';
    const place = `x="${(bar * STEP).toFixed(1)}" y="${HEIGHT + 15}" text-anchor="${side}"`;
    return `<text ${place}>${showMilliseconds(timeOf(first + bar * each))}</text>`;
  });
  return marks.join('');
}

function labelOf({ first, each }: Range): string {
  const [from, to] = [timeOf(first), timeOf(first + BARS * each)].map(showMilliseconds);
  return `How times are spread from ${from} to ${to}`;
}
