import { BareNode } from './native-node.js';
import { planWalk, type Step, type Stop } from './native-plan.js';
import type { NativeTree } from './native-tree.js';
import type { TreeVisitor } from '../tree/walk.js';

/** Walks a tree in native memory. */
export type NativeWalk = (tree: NativeTree, visitor: TreeVisitor) => void;

/** A walk through trees: what it plans for a set of types serves for all of them. */
export function openWalk(): NativeWalk {
  const plans = new WeakMap<ReadonlySet<string>, Stop>();
  return (tree, visitor) => {
    const plan = plans.get(visitor.types) ?? planWalk(visitor.types);
    plans.set(visitor.types, plan);
    stopAt(plan, tree.program, { tree, visitor, bytes: tree.block, int32: tree.block.int32 });
  };
}

interface Walk {
  readonly tree: NativeTree;
  readonly visitor: TreeVisitor;
  readonly bytes: Uint8Array;
  readonly int32: Int32Array;
}

function stopAt(stop: Stop, at: number, walk: Walk): void {
  if (stop.isChoice) choose(stop, at, walk);
  else if (stop.isMet) meet(stop, at, walk);
  else goOn(stop, at, walk);
}

function choose({ steps }: Stop, at: number, walk: Walk): void {
  const step = steps[walk.bytes[at]!];
  if (step !== undefined) enter(step, at + step.at, walk);
}

/** A node's own word may be one that nobody wants to hear of. */
function meet(stop: Stop, at: number, walk: Walk): void {
  const { visitor, tree, bytes } = walk;
  const type = stop.type === '' ? stop.words[bytes[at + stop.wordAt]!]! : stop.type;
  if (stop.type === '' && !visitor.types.has(type)) return goOn(stop, at, walk);
  const leave = visitor.enter(new BareNode(at, stop.name, tree), type);
  goOn(stop, at, walk);
  leave?.();
}

function goOn({ steps }: Stop, at: number, walk: Walk): void {
  for (const step of steps) {
    if (step!.bytes > 0) goThrough(step!, at + step!.at, walk);
    else enter(step!, at + step!.at, walk);
  }
}

function goThrough(step: Step, at: number, walk: Walk): void {
  const first = walk.int32[at >> 2]!;
  // Where there is no list, nothing was written into the place of its length.
  const end = first === 0 ? 0 : first + walk.int32[(at >> 2) + 2]! * step.bytes;
  for (let item = first; item < end; item += step.bytes) enter(step, item, walk);
}

/** Nothing lies at 0: a pointer to there leads nowhere. */
function enter({ isPointer, absent, to }: Step, at: number, walk: Walk): void {
  const place = isPointer ? walk.int32[at >> 2]! : at;
  if (place !== 0 && walk.bytes[place] !== absent) stopAt(to, place, walk);
}
