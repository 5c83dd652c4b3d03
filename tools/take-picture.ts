import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { bringBrowser } from './browser/bring-browser.js';

// Takes the picture of `lintel report` that the documents show: that of this very repository.

const PICTURE = 'docs/pictures/report.png';
const VIEWPORT = { width: 1280, height: 780 };

const folder = mkdtempSync(path.join(tmpdir(), 'lintel-picture-'));
try {
  await takePicture(writeReport(path.join(folder, 'report.html')));
} finally {
  rmSync(folder, { recursive: true });
}

function writeReport(file: string): string {
  const args = ['dist/cli/main.js', 'report', '--no-open', '--history', '40', '--output', file];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return pathToFileURL(file).href;
}

async function takePicture(address: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: bringBrowser() });
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'light' });
  await page.goto(address);
  await arrange(page);
  await page.screenshot({ path: PICTURE });
  await browser.close();
}

/** Colours tell more of lengths than of findings, of which there are none here. */
async function arrange(page: Page): Promise<void> {
  await page.getByLabel('Colour').selectOption('limit');
  await page.getByRole('tab', { name: 'Files' }).click();
  await page.getByRole('button', { name: 'Lines', exact: true }).click();
}
