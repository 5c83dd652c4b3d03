import path from 'node:path';
import { LintelError } from '../../../policy/errors.js';
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

  /** Throws `service-unavailable` where the machine lets nobody make one. */
  static async make(mebibytes: number): Promise<SmallDisk> {
    if (whatDisksLack() !== undefined) throw unavailable(whatDisksLack()!);
    const site = await Site.open('disk');
    const folder = path.join(site.folder, 'disk');
    const mounting = mount(site, folder, mebibytes);
    await mounting.catch((cause: unknown) => giveUp(site, cause));
    return new SmallDisk(folder, mebibytes, site);
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
async function mount(site: Site, folder: string, mebibytes: number): Promise<void> {
  site.finishWith(`umount -l ${quote(folder)}`);
  const options = `size=${mebibytes}m,mode=1777`;
  await site.runToEnd({ name: 'folder', program: 'mkdir', args: [folder] });
  const args = ['-t', 'tmpfs', '-o', options, 'lintel', folder];
  await site.runToEnd({ name: 'mount', program: 'mount', args });
}

async function giveUp(site: Site, cause: unknown): Promise<never> {
  await site.close();
  // Containers often are root without the right to mount.
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw unavailable(`it can’t be mounted. ${reason}`);
}
