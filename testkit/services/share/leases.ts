import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthOf, isSame } from '../alive.js';
import { makePrivateFolder } from '../make-folder.js';

/** Who uses a shared service: a process, by its id, or a person until `lintel infra down`. */
export type User = number | 'person';

/** The users of a shared service, a file for each, so that a user that was killed is noticed. */
export class Leases {
  constructor(private readonly folder: string) {}

  add(user: User): void {
    makePrivateFolder(this.folder);
    writeWhole(path.join(this.folder, String(user)), user === 'person' ? '' : birthOf(user));
  }

  remove(user: User): void {
    rmSync(path.join(this.folder, String(user)), { force: true });
  }

  /** The users that are there; what others have left is removed. */
  users(): readonly User[] {
    const users = this.list();
    for (const user of users.filter((one) => !this.isThere(one))) this.remove(user);
    return users.filter((user) => this.isThere(user));
  }

  private list(): readonly User[] {
    const names = listFolder(this.folder);
    return names.map((name) => (name === 'person' ? name : Number(name)));
  }

  private isThere(user: User): boolean {
    return user === 'person' || isSame(user, readText(path.join(this.folder, String(user))));
  }
}

/** Others look at leases without a lock, and one that is half written would be none. */
function writeWhole(file: string, text: string): void {
  const beside = `${path.dirname(file)}.${randomBytes(6).toString('hex')}.tmp`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, file);
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nobody has used it yet.
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The lease is gone.
    return '';
  }
}
