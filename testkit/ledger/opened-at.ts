/** A function that opens something. */
export type Opening = (...args: never[]) => unknown;

/** The line of code that called a function, this one's caller: `file:line:column`. */
export function lineOf(opening: Opening): string {
  const trace: { stack?: string } = {};
  Error.captureStackTrace(trace, opening);
  const frames = (trace.stack ?? '').split('\n').slice(1);
  return placeOf(frames.find((frame) => !FOREIGN.test(frame)) ?? frames[0] ?? '');
}

/** Frames that say nothing to whoever opened something. */
const FOREIGN = /\(?node:|[\\/]node_modules[\\/]/;
const PLACE = /(?:file:\/\/)?((?:\/|[A-Za-z]:)[^()]*:\d+:\d+)\)?$/;

const placeOf = (frame: string): string => PLACE.exec(frame)?.[1] ?? 'an unknown line';
