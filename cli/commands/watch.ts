import { watch as watchFiles } from 'chokidar';
import { languageOf } from '../../analyser/run/read-text.js';
import type { Arguments } from '../arguments.js';
import type { World } from '../world.js';
import { runCheck } from './check.js';
import type { Project } from './project.js';
import { openProject } from './project.js';
import { parseRequest } from './request.js';

/** How long a burst of changes may last before it is judged. In milliseconds. */
const CALM = 80;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** `lintel check --watch`: judges now, and again whenever a file or the policy changes. */
export async function watch(typed: Arguments, project: Project, world: World): Promise<number> {
  await judge(typed, world);
  const ignored = /(?:^|[/\\])(?:node_modules|\.git)(?:$|[/\\])/;
  const files = watchFiles(project.root, { ignored, ignoreInitial: true });
  const again = debounce(() => void judge(typed, world));
  files.on('all', (_event, file) => void (isOfInterest(file) && again()));
  return new Promise<number>((resolve) => void files.once('error', () => resolve(2)));
}

const isOfInterest = (file: string): boolean =>
  languageOf(file) !== undefined || /lintel\.config\.json$/.test(file);

/** The policy is loaded anew each time: it may be what has changed. */
async function judge(typed: Arguments, world: World): Promise<void> {
  if (world.output.isTerminal) world.output.write(CLEAR);
  try {
    const project = await openProject(typed, world, typed.operands);
    await runCheck(parseRequest(typed, world), project, world);
  } catch (error) {
    // The next change may mend it: a watch that ends over a typing mistake is of no use.
    world.notes.write(`lintel: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  world.notes.write('Watching for changes.\n');
}

function debounce(act: () => void): () => void {
  const timer = { current: setTimeout(() => undefined, 0) };
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, CALM);
  };
}
