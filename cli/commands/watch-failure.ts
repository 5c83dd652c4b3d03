import { LintelError } from '../../policy/errors.js';

/** What can tell of an error, as watchers do. */
export interface Failing {
  on(event: 'error', listener: (error: unknown) => void): unknown;
}

/**
 * Waits for a watcher to fail. Rejects with `watch-failed` where the system refuses to go on, and with
 * the error itself where it is none of the system's.
 */
export function untilFailure(watcher: Failing): Promise<never> {
  return new Promise((_, reject) => {
    // More may follow: each needs a listener, or ends the process by itself.
    watcher.on('error', (error) => reject(toFailure(error)));
  });
}

function toFailure(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const code = String(error.code);
  const message = `The files can’t be watched (${code}). ${ADVICE.get(code) ?? INSTEAD}`;
  return new LintelError('watch-failed', message, { cause: error });
}

const INSTEAD = 'Run `lintel check` without --watch.';

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'The system watches no more folders: raise its limit fs.inotify.max_user_watches.'],
  [
    'EMFILE',
    'The system opens no more files for this user: end other watchers, or raise its limits ' +
      'fs.inotify.max_user_instances and `ulimit -n`.',
  ],
]);
