import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Workspace } from '../../cli/workspace.js';
import { makeLargeProject, makeSampleProject } from './sample-project.js';
import { buildPageData, HOSTILE, SPLIT } from '../../cli/report/page-data-sample.js';
import { openBrowser, showData, showReport, type Looks, type ShownPage } from './shown-page.js';

/** What the tests share once it is there. */
interface Held {
  browser: Browser;
  project: Workspace;
  shown: ShownPage;
}

/** Filled before the first test. */
const held = {} as Held;
/** Bringing a browser takes its time. In milliseconds. */
const PATIENCE = 600_000;

beforeAll(async () => {
  held.browser = await openBrowser();
  held.project = makeSampleProject();
}, PATIENCE);

afterAll(() => held.browser.close());

// Whatever a test does: no error, no dialogue, no request.
afterEach(async () => {
  expect(held.shown.troubles).toEqual([]);
  await held.shown.page.context().close();
});

async function show(looks: Looks = 'light', project = held.project): Promise<Page> {
  held.shown = await showReport(held.browser, project, looks);
  return held.shown.page;
}

const rowsIn = (page: Page, sheet: string): Promise<string[]> =>
  page.locator(`#sheet-${sheet} tbody tr`).allInnerTexts();

const focused = (page: Page): Promise<string> =>
  page.locator(':focus').evaluate((it) => it.getAttribute('aria-label') ?? it.textContent ?? '');

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the page opens with the verdict and its figures (C1, C2, C3)', async () => {
  const page = await show();
  const says = await page.getByRole('region', { name: 'Summary' }).innerText();
  expect(says.split('\n').filter(Boolean)).toEqual(
    expect.arrayContaining(['2 errors', 'Errors', '2', 'Warnings', '3', 'Forbidden links', '1']),
  );
});

test('names that would run as markup stay text', async () => {
  const page = await show();
  await page.getByRole('tab', { name: 'Files' }).click();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.getByText(HOSTILE).count()).toBeGreaterThan(2);
});

test('a search narrows the findings to those that hold all its words', async () => {
  const page = await show();
  await page.getByLabel('Search findings').fill('LONG keep');
  expect(await rowsIn(page, 'findings')).toEqual([expect.stringMatching(/^src\/store\/keep.ts:3/)]);
});

async function firstAfter(pressed: Locator, page: Page): Promise<string | undefined> {
  await pressed.click();
  return (await rowsIn(page, 'findings'))[0];
}

test('a heading sorts by its column, and the other way when it is pressed again', async () => {
  const page = await show();
  const heading = page.locator('#sheet-findings').getByRole('button', { name: 'Measured' });
  expect(await firstAfter(heading, page)).toContain('50 of 40');
  expect(await firstAfter(heading, page)).toContain('module-boundaries');
  expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
});

test('a cell of the map leads to the findings of its file, and Escape back', async () => {
  const page = await show();
  await page.locator('.map').getByLabel('src/store/large.ts').click();
  expect(await page.locator('.scope').innerText()).toContain('large.ts in store: 50 of 40');
  expect(await rowsIn(page, 'findings')).toHaveLength(2);
  await page.keyboard.press('Escape');
  expect(await rowsIn(page, 'findings')).toHaveLength(5);
});

test('the map goes into a folder, and back', async () => {
  const page = await show();
  await page.locator('.map .group', { hasText: 'src/' }).click({ position: { x: 5, y: 5 } });
  expect(await page.locator('.map .group').allInnerTexts()).toEqual(['store/', 'shop/']);
  await page.getByRole('button', { name: 'all /' }).click();
  expect(await page.locator('.map .group').allInnerTexts()).toEqual(['src/']);
});

test('the map can show modules by what was found in them', async () => {
  const page = await show();
  await page.getByLabel('Show').selectOption('modules');
  await page.locator('.map').getByLabel('Module store: 4 findings').click();
  expect(await rowsIn(page, 'findings')).toHaveLength(4);
});

test('a rule leads to what it found', async () => {
  const page = await show();
  await page.getByRole('tab', { name: 'Rules' }).click();
  await page.getByRole('button', { name: 'file-length' }).click();
  expect(await rowsIn(page, 'findings')).toEqual([expect.stringContaining('50 of 40')]);
});

test('the graph tells what is forbidden, and why the rest is allowed (C3)', async () => {
  const page = await show();
  await page.getByRole('tab', { name: 'Modules' }).click();
  await page.locator('.picture .forbidden').hover();
  expect(await page.locator('.says').innerText()).toMatch(/^store → shop: 1 link\. Forbidden: /);
  await page.locator('.picture .cycle').hover();
  expect(await page.locator('.says').innerText()).toContain('kept <there> & counted.');
});

test('a module of the graph is chosen by the keyboard', async () => {
  const page = await show();
  await page.getByRole('tab', { name: 'Modules' }).focus();
  await press(page, ['Enter', 'Tab', 'End', 'Enter']);
  expect(await page.locator('.scope').innerText()).toMatch(/^module store/);
});

test('circles are listed with the lines that close them', async () => {
  const page = await show();
  await page.getByRole('tab', { name: 'Cycles (1)' }).click();
  expect(await page.locator('.round li').allInnerTexts()).toEqual([
    'src/shop/price.ts line 1 imports',
    'src/shop/round.ts line 1 imports',
  ]);
});

test('the trend shows each commit of the past as it would be judged today', async () => {
  const page = await show();
  await page.getByRole('tab', { name: 'Trend' }).click();
  expect(await rowsIn(page, 'trend')).toEqual([
    expect.stringMatching(/\t8\t98\t4\tfunction-length 3, file-length 1$/),
    expect.stringMatching(/\t8\t57\t3\tfunction-length 3$/),
  ]);
});

const WAYS = [
  ['the map', '.map', ['ArrowDown'], 'src/store/large.ts: 50 lines, 2 findings'],
  ['a table', '#sheet-findings tbody', ['ArrowDown', 'ArrowDown'], 'src/store/keep.ts:3'],
  ['tabs', '[aria-label="Lists"][role="tablist"]', ['ArrowLeft'], 'Free splits (0)'],
] as const;

test.each(WAYS)('arrow keys lead through %s', async (_name, place, keys, end) => {
  const page = await show();
  await page.locator(`${place} [tabindex="0"]`).focus();
  await press(page, keys);
  expect(await focused(page)).toBe(end);
});

const LIGHT = 'rgb(246, 248, 250)';
const DARK = 'rgb(13, 17, 23)';

const groundOf = (page: Page): Promise<string> =>
  page.evaluate('getComputedStyle(document.body).backgroundColor');

/** The ground that the page has at first, and after each turn of its theme. */
async function groundsOf(page: Page): Promise<readonly string[]> {
  const turn = () => page.locator('.theme').click();
  const first = await groundOf(page);
  const second = await turn().then(() => groundOf(page));
  return [first, second, await turn().then(() => groundOf(page))];
}

const TURNS = [
  ['light', [LIGHT, LIGHT, DARK]],
  ['dark', [DARK, LIGHT, DARK]],
] as const;

test.each(TURNS)('the page is %s as the screen is, until it is turned', async (looks, grounds) => {
  expect(await groundsOf(await show(looks))).toEqual(grounds);
});

test('on paper every sheet is there, and no control', async () => {
  const page = await show();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('tabpanel').count()).toBe(8);
  expect(await page.getByRole('tab').count()).toBe(0);
});

test(
  'thousands of files and findings are shown at once',
  async () => {
    const page = await show('light', makeLargeProject(3_000, 5).commit());
    await page.getByLabel('Search findings').fill('file2999');
    expect(await rowsIn(page, 'findings')).toHaveLength(5);
    expect(await page.evaluate('performance.now()')).toBeLessThan(10_000);
  },
  PATIENCE,
);

const PARTS = [
  `Part 1: 20 lines\nload exported\n${HOSTILE}\nimported by 2 files`,
  'Part 2: 31 lines\nsave exported\nimported by 0 files',
];

test('a module that falls apart is drawn with its parts side by side (C4)', async () => {
  held.shown = await showData(held.browser, buildPageData({ splits: [SPLIT] }));
  const { page } = held.shown;
  await page.getByRole('tab', { name: 'Free splits (1)' }).click();
  expect(await page.locator('.parts section').allInnerTexts()).toEqual(PARTS);
});

test('a graph that is too large to be drawn is a table', async () => {
  held.shown = await showData(held.browser, buildPageData({ drawing: null }));
  await held.shown.page.getByRole('tab', { name: 'Modules' }).click();
  const says = await held.shown.page.locator('#sheet-graph').innerText();
  expect(says).toContain('There are too many modules to be drawn');
});

test('a project in which nothing was found is told so', async () => {
  held.shown = await showData(held.browser, buildPageData({}));
  expect(await held.shown.page.locator('.verdict').innerText()).toBe('Clean');
  expect(await held.shown.page.locator('.map').innerText()).toContain('There is nothing to show');
});
