import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatFiles, writeFiles } from '../generated-files.js';
import { findPinnedFolder, installPins } from '../pinned-packages.js';
import { makeWholeFolder } from '../whole-folder.js';
import { askPeer } from './ask-peer.js';
import { collectCounts } from './collect-counts.js';
import { fileOf, textOf } from './counting-case.js';
import { ALL_CASES } from './counting-cases.js';
import { FOREIGN_COUNTS, type ForeignCounts } from './foreign-counts.js';
import { PEER_PINS, PEERS } from './peers.js';

// Asks the peers how they count the cases, and keeps what they say: `npm run counting`.

const NAMES = ALL_CASES.map((it, index) => fileOf(it).replace('case', `case-${index}`));

async function layGround(): Promise<string> {
  const place = findPinnedFolder('lintel-counting', PEER_PINS);
  await makeWholeFolder(place, (empty) => installPins(PEER_PINS, empty));
  layCases(path.join(place, 'cases'));
  return place;
}

function layCases(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  ALL_CASES.forEach((it, index) => writeFileSync(path.join(folder, NAMES[index]!), textOf(it)));
}

function measure(place: string): ForeignCounts {
  const asked = Object.entries(PEERS).map(([name, peer]) => [name, askPeer(peer, place)] as const);
  const reports = Object.fromEntries(asked);
  const cases = ALL_CASES.map((it, index) => {
    return [it.title, collectCounts(it, NAMES[index]!, reports)] as const;
  });
  return { versions: PEER_PINS, cases: Object.fromEntries(cases) };
}

const counts = measure(await layGround());
await writeFiles(await formatFiles({ [FOREIGN_COUNTS]: JSON.stringify(counts) }));
