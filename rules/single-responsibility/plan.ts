import { listNames } from '../list-names.js';
import type { FreeSplit, SplitPart } from '../project-model.js';
import { proposeFile, type Naming } from './file-name.js';

/** The parts of a split that are to go to files of their own: all but the largest. */
export function movingOf({ parts }: FreeSplit): readonly SplitPart[] {
  const most = Math.max(...parts.map(({ lines }) => lines));
  const staying = parts.find(({ lines }) => lines === most);
  return parts.filter((part) => part !== staying);
}

/** What is wrong with a file that can be split, and how that is done. */
export function describeSplit(split: FreeSplit, files: readonly string[]): string {
  const moves = movingOf(split).map((part) => describeMove(part, { file: split.file, files }));
  const shared = countFiles(split.sharedImporters, 'imports', 'import');
  const cost = `No reference between the parts is cut, and ${shared} from several of them.`;
  return [describeParts(split), ...moves, cost].join(' ');
}

const SAID: Readonly<Record<FreeSplit['witness'], string>> = {
  importers: 'serve different files',
  imports: 'need different imports',
};

function describeParts({ parts, witness }: FreeSplit): string {
  const listed = parts.map(({ names, lines }) => `${listNames(names)} (${lines} lines)`);
  const said = `${parts.length} parts of the file share no reference and ${SAID[witness]}`;
  return `${said}: ${listed.join('; ')}.`;
}

/** A plan names all that it moves, unless that is a great lot. */
const MOST_NAMES = 20;

function describeMove({ names, exports, importers }: SplitPart, naming: Naming): string {
  const moved = listNames(names, MOST_NAMES);
  const followers = countFiles(importers, 'follows', 'follow');
  return `Move ${moved} to ${proposeFile(exports, naming)}; ${followers}.`;
}

function countFiles({ length }: readonly string[], one: string, many: string): string {
  if (length === 0) return `no file ${one}`;
  return length === 1 ? `1 file ${one}` : `${length} files ${many}`;
}
