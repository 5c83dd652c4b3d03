import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { LintelError } from '../../policy/errors.js';
import { untilFailure } from './watch-failure.js';

/** What a watch ends with that has failed, twice, as one does that has reached a limit. */
function endBy(error: Error): Promise<unknown> {
  const watcher = new EventEmitter();
  const ended = untilFailure(watcher).catch((reason: unknown) => reason);
  watcher.emit('error', error);
  watcher.emit('error', error);
  return ended;
}

const systemError = (code: string): Error => Object.assign(new Error(`${code}: watch`), { code });

test.each([
  ['ENOSPC', 'fs.inotify.max_user_watches'],
  ['EMFILE', 'fs.inotify.max_user_instances'],
  ['EIO', 'without --watch'],
])(
  'that the system refuses by %s is no fault of ours, and what to do is told',
  async (code, says) => {
    const cause = systemError(code);
    const failure = await endBy(cause);
    expect(failure).toBeInstanceOf(LintelError);
    expect(failure).toMatchObject({ code: 'watch-failed', cause });
    expect(String(failure)).toMatch(new RegExp(`can’t be watched \\(${code}\\)\\. .*${says}`));
  },
);

test('any other error is what it is', async () => {
  const error = new Error('a fault');
  expect(await endBy(error)).toBe(error);
});
