/** An error to be made, as it could have been caught somewhere. */
export interface Fault {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** What of its stack stands after "at", the innermost first; none if it has no stack. */
  readonly frames: readonly string[];
  readonly cause?: Fault;
}

/** An error as `fault` says, cause included. */
export function makeError({ type, message, code, frames, cause }: Fault): Error {
  const options = cause === undefined ? {} : { cause: makeError(cause) };
  const error = new Error(message, options);
  const stack = frames.length === 0 ? undefined : toStack(`${type}: ${message}`, frames);
  Object.assign(error, code === undefined ? {} : { code });
  return Object.defineProperties(error, { name: { value: type }, stack: { value: stack } });
}

const toStack = (head: string, frames: readonly string[]): string =>
  [head, ...frames.map((frame) => `    at ${frame}`)].join('\n');
