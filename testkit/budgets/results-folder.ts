import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** A folder of results, made when the first comes; that it can't be written is said once. */
export class ResultsFolder {
  #isTold = false;

  constructor(readonly folder: string) {}

  /** Adds text to the end of a file by one write. */
  append(file: string, text: string): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      appendFileSync(path.join(this.folder, file), text);
    } catch (error) {
      this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    if (this.#isTold) return;
    this.#isTold = true;
    const remedy = `Make ${this.folder} a folder that can be written to keep them.`;
    process.stderr.write(`Results of budgets are not kept: ${String(error)}. ${remedy}\n`);
  }
}
