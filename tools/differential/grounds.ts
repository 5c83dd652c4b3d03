import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toFilePolicy, type FilePolicy } from '../../policy/file-settings.js';
import { parsePolicy } from '../../policy/parse.js';
import type { Policy } from '../../policy/schema.js';
import { askCli, type Findings } from './cli-front.js';

/** Texts by their path, with forward slashes. */
export type Texts = ReadonlyMap<string, string>;

/** A project on the disk, and what the command line says of it. */
export interface Ground {
  readonly root: string;
  readonly policy: FilePolicy;
  readonly findings: Findings;
}

const FILE = 'lintel.config.json';

/** Lays texts out as a project with a policy, and has the command line judge it. */
export function layGround(root: string, texts: Texts, policy: Policy): Ground {
  for (const [file, text] of [[FILE, JSON.stringify(policy)] as const, ...texts]) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { root, policy: toFilePolicy(parsePolicy(policy, FILE)), findings: askCli(root) };
}
