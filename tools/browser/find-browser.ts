import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { UNPACKED } from './unpack-browser.js';

/** Where a Chromium may be, the most wanted place first. */
const PLACES: readonly string[] = [
  ...(process.env['CHROMIUM_PATH'] ? [process.env['CHROMIUM_PATH']] : []),
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  UNPACKED,
];

/** A Chromium that starts on this machine; undefined where there is none. */
export function findBrowser(): string | undefined {
  const downloaded = chromium.executablePath();
  return [...PLACES, ...(existsSync(downloaded) ? [downloaded] : [])].find(starts);
}

/** What bears the name may be a stub that only tells how to install it. */
const starts = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore', timeout: LONGEST }).status === 0;

/** In milliseconds. */
const LONGEST = 20_000;
