import { execFileSync } from 'node:child_process';
import { findBrowser } from './find-browser.js';
import { unpackBrowser } from './unpack-browser.js';

/** The ways to a Chromium that nobody has to be root for, the surest first. */
const WAYS: readonly Way[] = [
  ['PATH and CHROMIUM_PATH', () => null],
  ['apt-get download', unpackBrowser],
  ['playwright-core install', downloadBrowser],
];

/** A Chromium that starts: the machine's own, or one that is brought into the user's cache. */
export function bringBrowser(): string {
  const failures: string[] = [];
  for (const way of WAYS) {
    const brought = attempt(way, failures);
    if (brought !== undefined) return brought;
  }
  throw new Error(`There is no Chromium that starts. ${failures.join('; ')}. ${ADVICE}`);
}

type Way = readonly [name: string, get: () => unknown];

const ADVICE = 'Install one, or name it: CHROMIUM_PATH=/path/to/chromium.';

function attempt([name, get]: Way, failures: string[]): string | undefined {
  try {
    get();
  } catch (error) {
    failures.push(`${name}: ${String(error)}`);
  }
  return findBrowser();
}

function downloadBrowser(): void {
  const args = ['node_modules/playwright-core/cli.js', 'install', 'chromium'];
  execFileSync(process.execPath, args, { stdio: 'ignore', timeout: LONGEST });
}

/** In milliseconds. */
const LONGEST = 300_000;
