/** What V8's profiler writes of a process, as far as it is read here. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** The ids of the nodes that were on top, sample by sample. */
  readonly samples: readonly number[];
  /** The time before each sample, in microseconds. */
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly children?: readonly number[];
}

/** A function where it was called from somewhere. */
export interface CallFrame {
  readonly functionName: string;
  /** Empty where the function is native. */
  readonly url: string;
  /** Counts from 0. */
  readonly lineNumber: number;
}

/** The time in a function itself, without what it calls. */
export interface SelfTime {
  readonly frame: CallFrame;
  /** In milliseconds. */
  readonly milliseconds: number;
}

/** The time in each function of a profile; that of a native one is its caller's. */
export function readSelfTimes(profile: CpuProfile): readonly SelfTime[] {
  const frames = framesOf(profile);
  const times = sumUp(profile);
  return [...times].map(([id, time]) => ({ frame: frames.get(id)!, milliseconds: time / 1000 }));
}

function sumUp({ samples, timeDeltas }: CpuProfile): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  samples.forEach((id, index) => times.set(id, (times.get(id) ?? 0) + timeDeltas[index]!));
  return times;
}

/** Outer nodes come before what they call. */
function framesOf({ nodes }: CpuProfile): ReadonlyMap<number, CallFrame> {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  for (const { id, children = [] } of nodes) {
    const natives = children.filter((child) => isNative(frames.get(child)!));
    for (const child of natives) frames.set(child, frames.get(id)!);
  }
  return frames;
}

/** What V8 itself does, such as `(garbage collector)`, stands in parentheses, and is nobody's. */
const isNative = ({ url, functionName }: CallFrame): boolean =>
  url === '' && !functionName.startsWith('(');
