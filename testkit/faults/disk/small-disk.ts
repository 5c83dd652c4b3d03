import path from 'node:path';
import { LintelError } from '../../../policy/errors.js';
import { lineOf } from '../../ledger/opened-at.js';
import { untilStopped } from '../../ledger/until-stopped.js';
import { amRoot } from '../../services/cache-folder.js';
import { quote } from '../../services/guard/script.js';
import { Site } from '../../services/guard/site.js';

/** A disk of its own, in memory. It goes with its scope, and with this process in any case. */
export class SmallDisk implements AsyncDisposable {
  private constructor(
    /** Everybody may write there. */
    readonly folder: string,
    readonly mebibytes: number,
    private readonly site: Site,
  ) {}

  /**
   * Throws `service-unavailable` where the machine lets nobody make one. A test file that leaves it
   * there fails, if a ledger is kept of it.
   */
  static async make(mebibytes: number): Promise<SmallDisk> {
    const line = lineOf(SmallDisk.make);
    if (whatDisksLack() !== undefined) throw unavailable(whatDisksLack()!);
    const site = await Site.open('disk');
    const folder = await mount(site, mebibytes).catch((cause: unknown) => giveUp(site, cause));
    const disk = new SmallDisk(folder, mebibytes, site);
    return untilStopped(disk, { what: `disk of ${mebibytes} MiB`, line });
  }

  stop(): Promise<void> {
    return this.site.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

/** What is missing here for a small disk, if anything is. */
export function whatDisksLack(platform = process.platform, isRoot = amRoot()): string | undefined {
  if (platform !== 'linux') return `it takes Linux’s tmpfs, and this is ${platform}`;
  return isRoot ? undefined : 'only root may mount one';
}

function unavailable(reason: string): LintelError {
  return new LintelError('service-unavailable', `There is no small disk here: ${reason}.`);
}

/** It is taken off even if somebody still works on it; the guard does that if nobody else can. */
async function mount(site: Site, mebibytes: number): Promise<string> {
  const folder = path.join(site.folder, 'disk');
  site.finishWith(`umount -l ${quote(folder)}`);
  await site.runToEnd({ name: 'folder', program: 'mkdir', args: [folder] });
  const args = ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=1777`, 'lintel', folder];
  await site.runToEnd({ name: 'mount', program: 'mount', args });
  return folder;
}

async function giveUp(site: Site, cause: unknown): Promise<never> {
  await site.close();
  // Containers often are root without the right to mount.
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw unavailable(`it can’t be mounted. ${reason}`);
}
