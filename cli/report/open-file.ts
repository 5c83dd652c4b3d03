import { spawn } from 'node:child_process';

/** How each system opens a file with what its user has chosen. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Shows a file in the browser, and does not wait for it; tells where nothing can. */
export function openFile(file: string, note: (message: string) => void): void {
  const [command = 'xdg-open', ...args] = OPENERS[process.platform] ?? [];
  const child = spawn(command, [...args, file], { stdio: 'ignore', detached: true });
  child.on('error', () => note(`${command} is not there to open ${file}; open it yourself.`));
  child.unref();
}
