import { partByLooks, type Stretch } from './ansi.js';

const CHARACTER = 7.83;
const LINE = 19;
const MARGIN = 16;

const STYLE = `<style>
text { font: 13px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
.red { fill: #ff7b72; } .yellow { fill: #e3b341; } .green { fill: #7ee787; }
.dim { fill: #8b949e; } .bold { font-weight: bold; } .underline { text-decoration: underline; }
</style>`;

/** Draws what was printed on a terminal, with a prompt and the command above it, as SVG. */
export function toPicture(command: string, screen: string): string {
  const lines = [`\u001b[2m$\u001b[22m ${command}`, '', ...screen.trimEnd().split('\n')];
  const parted = lines.map(partByLooks);
  const title = `<title>The output of ${escapeXml(command)}</title>`;
  const [head, ground] = drawGround(parted);
  return [head, title, STYLE, ground, ...parted.map(drawLine), '</svg>\n'].join('\n');
}

function drawGround(lines: readonly (readonly Stretch[])[]): readonly [string, string] {
  const width = Math.ceil(Math.max(...lines.map(widthOf)) * CHARACTER + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN;
  const box = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"`;
  const ground = `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`;
  return [`<svg ${box} role="img">`, ground];
}

const widthOf = (line: readonly Stretch[]): number => line.map(({ text }) => text).join('').length;

function drawLine(line: readonly Stretch[], index: number): string {
  const y = MARGIN + (index + 0.75) * LINE;
  const spans = line.map(drawStretch).join('');
  return `<text x="${MARGIN}" y="${y}" fill="#e6edf3" xml:space="preserve">${spans}</text>`;
}

function drawStretch({ text, looks }: Stretch): string {
  const drawn = escapeXml(text);
  return looks.length === 0 ? drawn : `<tspan class="${looks.join(' ')}">${drawn}</tspan>`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
