import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Texts of files by their path inside of a folder. */
export type FileTexts = Readonly<Record<string, string>>;

/** Writes files and the folders that they are in, and returns where; for tests. */
export function writeFiles(folder: string, files: FileTexts): string {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
