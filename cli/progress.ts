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
