import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { bringBrowser } from './bring-browser.js';
import { Workspace } from '../../cli/workspace.js';
import type { PageData } from '../../cli/report/page-data.js';
import { readPageParts } from '../../cli/report/page-parts.js';
import { renderPage } from '../../cli/report/render-page.js';

/** A report in a browser, and all that went wrong in it. */
export interface ShownPage {
  readonly page: Page;
  /** Errors, dialogues, and requests for anything but the page itself. */
  readonly troubles: readonly string[];
}

export type Looks = 'light' | 'dark';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: bringBrowser() });

/** Writes the report of a project, and shows it as a file in a browser without a network. */
export async function showReport(browser: Browser, project: Workspace, looks: Looks = 'light') {
  const { code, stderr } = project.lintel('report', '--no-open', '--history', '5');
  if (code !== 0) throw new Error(stderr);
  return showFile(browser, project.at('lintel-report.html'), looks);
}

/** Shows a page that is made of data. */
export function showData(browser: Browser, data: PageData): Promise<ShownPage> {
  const page = renderPage(data, readPageParts());
  const workspace = new Workspace({ 'page.html': page });
  return showFile(browser, workspace.at('page.html'), 'light');
}

/** Shows a page that lies on disk. */
async function showFile(browser: Browser, file: string, looks: Looks): Promise<ShownPage> {
  const viewport = { width: 1440, height: 1000 };
  const context = await browser.newContext({ colorScheme: looks, offline: true, viewport });
  const page = await context.newPage();
  const troubles = listTroubles(page);
  await page.goto(pathToFileURL(file).href);
  return { page, troubles };
}

function listTroubles(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (it) => troubles.push(...(it.isNavigationRequest() ? [] : [it.url()])));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => troubles.push('dialogue')));
  return troubles;
}
