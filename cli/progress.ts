import type { Screen } from './world.js';

/** A line that shows how far a long run is. */
export interface Progress {
  readonly step: (total: number) => void;
  readonly clear: () => void;
}

/** Short runs show nothing. In milliseconds. */
const PATIENCE = 500;
const EVERY = 100;
const ERASE = '\r\u001b[2K';

/** Shows progress on a terminal once a run has taken half a second; elsewhere it is silent. */
export function showProgress(notes: Screen): Progress {
  const state = { done: 0, next: performance.now() + PATIENCE, isShown: false };
  return {
    step: (total) => countOne(state, total, notes),
    clear: () => void (state.isShown && notes.write(ERASE)),
  };
}

/** Does long work that tells of each step; the line is gone when it ends, however that is. */
export async function workInSight<T>(notes: Screen, work: LongWork<T>): Promise<T> {
  const { step, clear } = showProgress(notes);
  return work(step).finally(clear);
}

/** Work that tells of each step, and of how many there are. */
export type LongWork<T> = (step: Progress['step']) => Promise<T>;

/** What has been read, when that is shown next, and whether anything was shown. */
interface State {
  done: number;
  next: number;
  isShown: boolean;
}

function countOne(state: State, total: number, notes: Screen): void {
  state.done += 1;
  if (!notes.isTerminal || performance.now() < state.next) return;
  Object.assign(state, { next: performance.now() + EVERY, isShown: true });
  notes.write(`${ERASE}${state.done} of ${total} files read`);
}
