import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../alive.js';

/** Who uses a shared service: a process, by its id, or a person until `lintel infra down`. */
export type User = number | 'person';

/** The users of a shared service, a file for each, so that a user that was killed is noticed. */
export class Leases {
  constructor(private readonly folder: string) {}

  add(user: User): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(path.join(this.folder, String(user)), birthOf(user));
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
    const noted = readText(path.join(this.folder, String(user)));
    return user === 'person' || (isAlive(user) && noted === birthOf(user));
  }
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nobody has used it yet.
    return [];
  }
}

/** When a process began, where the system tells: an id may be given to another one later. */
function birthOf(user: User): string {
  const stat = readText(`/proc/${user}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process or the lease is gone, or the system has no such files.
    return '';
  }
}
