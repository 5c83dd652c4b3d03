import type { ConformanceCase } from '../../case.js';

/** Begins all cases side by side: each has a fresh state of its own, and waits for services. */
export const atOnce = (cases: readonly ConformanceCase[]): readonly ConformanceCase[] =>
  cases.map(begin);

function begin({ title, run }: ConformanceCase): ConformanceCase {
  const running = run();
  // Who asks for it is told; until then it is no rejection that nobody handles.
  running.catch(() => undefined);
  return { title, run: () => running };
}
