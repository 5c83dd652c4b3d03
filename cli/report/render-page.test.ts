import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { buildPageData } from './page-data-sample.js';
import { renderPage } from './render-page.js';

const PARTS = { script: 'show()', style: 'body {}' };
const ENDS = '</script><script>alert(1)</script><!--';

const dataIn = (page: string): string =>
  /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '';

test('the data come out of the page as they went in', () => {
  const data = buildPageData({ project: `${ENDS}\u2028\u202e` });
  expect(JSON.parse(dataIn(renderPage(data, PARTS)))).toEqual(data);
});

test('no text of the project can end the element that it is in', () => {
  const page = renderPage(buildPageData({ project: ENDS, version: ENDS }), PARTS);
  expect(page.match(/<\/?script/g)).toHaveLength(4);
  expect(page).not.toMatch(/<!--|\u2028|\u202e/);
});

test('the page lets nothing run but its own script, and loads nothing', () => {
  const [guard] = /(?<=content=")default-src[^"]*/.exec(renderPage(buildPageData(), PARTS)) ?? [];
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
  expect(guard).toBe(
    `default-src 'none'; script-src 'sha256-${hashOf('show()')}'; ` +
      `style-src 'sha256-${hashOf('body {}')}'; img-src data:; base-uri 'none'; form-action 'none'`,
  );
});

test('without its script the page still tells the verdict', () => {
  const summary = { ...buildPageData().summary, errors: 2, warnings: 1, files: 7 };
  const page = renderPage(buildPageData({ summary }), PARTS);
  expect(page).toContain('<noscript><p>2 errors and 1 warning in 7 files.');
});
