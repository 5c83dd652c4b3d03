import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Folders that hold programs though not every PATH names them. */
const MORE_FOLDERS = ['/usr/local/bin', '/usr/bin', '/usr/sbin', '/opt/homebrew/bin'];

/** The folders that programs are looked for in. */
export function programFolders(environment: NodeJS.ProcessEnv): readonly string[] {
  const named = (environment['PATH'] ?? '').split(path.delimiter).filter(path.isAbsolute);
  return [...new Set([...named, ...MORE_FOLDERS])];
}

/** The real path of a program in the first of the folders that has it. */
export function findProgram(name: string, folders: readonly string[]): string | undefined {
  const [place] = findPlaces(name, folders);
  return place === undefined ? undefined : realpathSync(place);
}

/** Where folders have a program, by the name that it is called by there. */
export function findPlaces(name: string, folders: readonly string[]): readonly string[] {
  return folders.map((folder) => path.join(folder, name)).filter(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
