import { watch as watchFiles } from 'chokidar';
import type { Arguments } from '../arguments.js';
import { tellError } from '../tell-error.js';
import type { World } from '../world.js';
import type { CheckRun } from './check-run.js';
import { openProject } from './project.js';
import { parseRequest } from './request.js';
import { runCheck } from './run-check.js';
import { untilFailure } from './watch-failure.js';
import { watchedFiles } from './watched-files.js';

/** How long a burst of changes may last before it is judged. In milliseconds. */
const CALM = 80;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * `lintel check --watch`: judges now, and again whenever a file or the policy changes. Links are not
 * followed, as in a check. Throws `watch-failed`.
 */
export async function watch(run: CheckRun, typed: Arguments): Promise<number> {
  const { root, isLeftOut, isOfInterest } = watchedFiles(run);
  const files = watchFiles(root, { ...LIKE_A_CHECK, ignored: isLeftOut });
  const again = calmly(() => judge(typed, run.world));
  files.on('all', (_event, file) => void (isOfInterest(file) && again()));
  files.once('ready', again);
  return untilFailure(files);
}

const LIKE_A_CHECK = { ignoreInitial: true, followSymlinks: false, ignorePermissionErrors: true };

/** Acts when a burst of calls is over, and not before it has done with the last one. */
function calmly(act: () => Promise<void>): () => void {
  const state = { timer: setTimeout(() => undefined, 0), last: Promise.resolve() };
  return () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => void (state.last = state.last.then(act)), CALM);
  };
}

async function judge(typed: Arguments, world: World): Promise<void> {
  if (world.output.isTerminal) world.output.write(CLEAR);
  // The next change may mend it: a watch that ends over a typing mistake is of no use.
  await checkAnew(typed, world).catch((error: unknown) => world.notes.write(tellError(error)));
  world.notes.write('Watching for changes.\n');
}

/** The policy is loaded anew each time: it may be what has changed. */
async function checkAnew(typed: Arguments, world: World): Promise<void> {
  const request = parseRequest(typed, world);
  const project = await openProject(typed, world);
  await runCheck({ request, project, world });
}
