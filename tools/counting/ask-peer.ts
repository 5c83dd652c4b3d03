import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FiledReport } from './peer-reports.js';
import type { Peer } from './peers.js';

/** Runs a peer over the folder `cases` of a place where it is installed. */
export function askPeer(peer: Peer, place: string): readonly FiledReport[] {
  const [name, text] = peer.configuration;
  writeFileSync(path.join(place, name), text);
  const program = path.join(place, 'node_modules', peer.program);
  const options = { cwd: place, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...peer.options], options);
  return peer.read(parseOutput(stdout, `${peer.title}: ${stderr}`));
}

function parseOutput(output: string, otherwise: string): unknown {
  try {
    return JSON.parse(output) as unknown;
  } catch (cause) {
    throw new Error(otherwise, { cause });
  }
}
