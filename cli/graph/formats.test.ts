import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { GRAPH_FORMATS } from '../options.js';
import { GRAPH_RENDERERS } from './index.js';
import { buildChain, SAMPLE } from './graph-sample.js';

test.each(GRAPH_FORMATS)('the %s graph is as its golden file', async (format) => {
  const file = new URL(`./golden/${format}.txt`, import.meta.url);
  const rendered = (await GRAPH_RENDERERS[format]())(SAMPLE);
  if (process.env['LINTEL_UPDATE_GOLDEN'] === '1') writeFileSync(file, rendered);
  expect(rendered).toBe(readFileSync(file, 'utf8'));
});

test.each(GRAPH_FORMATS)('the %s graph of nothing is a whole document', async (format) => {
  const rendered = (await GRAPH_RENDERERS[format]())(buildChain(0));
  expect(rendered).toMatch(/^(?:flowchart|digraph|\{|<svg)[^]*\n$/);
});

const STEERING = [
  ['mermaid', /<img|\u202e|%%|"]; </],
  ['dot', /<img|\u202e|[^\\]"\]; |[^\\]\\N/],
  ['svg', /<img|\u202e|&#8238;/],
  ['json', /\u202e/],
] as const;

test.each(STEERING)('no name steers the %s graph', async (format, steering) => {
  const rendered = (await GRAPH_RENDERERS[format]())(SAMPLE);
  expect(rendered).not.toMatch(steering);
});

test('a chain of as many nodes as can be drawn is drawn', async () => {
  const rendered = (await GRAPH_RENDERERS.svg())(buildChain(700));
  expect(rendered.match(/class="node"/g)).toHaveLength(700);
});

test('a picture that nobody could read is refused, with what to do instead', async () => {
  const render = await GRAPH_RENDERERS.svg();
  expect(() => render(buildChain(800))).toThrow(
    'A picture of 800 nodes and 799 edges can’t be read. Take --level module, or --format dot ' +
      'and Graphviz’ own layouts for large graphs.',
  );
});
