import path from 'node:path';
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { languageOf } from '../../analyser/run/read-text.js';
import type { Arguments } from '../arguments.js';
import { tellError } from '../tell-error.js';
import { EXIT, type World } from '../world.js';
import { runCheck } from './check.js';
import type { Project } from './project.js';
import { openProject } from './project.js';
import { parseRequest } from './request.js';

/** How long a burst of changes may last before it is judged. In milliseconds. */
const CALM = 80;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** `lintel check --watch`: judges now, and again whenever a file or the policy changes. */
export async function watch(typed: Arguments, { root }: Project, world: World): Promise<number> {
  const ignored = (file: string): boolean => isLeftOut(path.relative(root, file));
  const files = watchFiles(root, { ignored, ignoreInitial: true });
  const again = calmly(() => judge(typed, world));
  files.on('all', (_event, file) => void (isOfInterest(file) && again()));
  files.once('ready', again);
  return untilFailure(files, world);
}

const isLeftOut = (file: string): boolean =>
  /(?:^|[/\\])(?:node_modules|\.git)(?:$|[/\\])/.test(file);

const isOfInterest = (file: string): boolean =>
  languageOf(file) !== undefined || /lintel\.config\.json$/.test(file);

/** Acts when a burst of calls is over, and not before it has done with the last one. */
function calmly(act: () => Promise<void>): () => void {
  const state = { timer: setTimeout(() => undefined, 0), last: Promise.resolve() };
  return () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => void (state.last = state.last.then(act)), CALM);
  };
}

function untilFailure(files: FSWatcher, { notes }: World): Promise<number> {
  return new Promise((resolve) => {
    files.once('error', (error) => {
      notes.write(tellError(error));
      resolve(EXIT.crash);
    });
  });
}

/** The policy is loaded anew each time: it may be what has changed. */
async function judge(typed: Arguments, world: World): Promise<void> {
  if (world.output.isTerminal) world.output.write(CLEAR);
  try {
    await runCheck(
      parseRequest(typed, world),
      await openProject(typed, world, typed.operands),
      world,
    );
  } catch (error) {
    // The next change may mend it: a watch that ends over a typing mistake is of no use.
    world.notes.write(tellError(error));
  }
  world.notes.write('Watching for changes.\n');
}
