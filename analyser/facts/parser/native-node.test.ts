import { expect, test } from '@jest/globals';
import type { NativeBlock } from './native-block.js';
import { nodeAt } from './native-node.js';
import type { NativeTree } from './native-tree.js';
import { onEntry } from '../tree/walk.js';
import { openWalk } from './native-walk.js';

const BYTES = 4096;
/** What may be left in memory from an earlier tree. */
const LEFT = 3;

/** A tree in memory that holds nothing but what is left there, and pointers to nowhere. */
function treeOf(pointers: readonly number[]): NativeTree {
  const buffer = new ArrayBuffer(BYTES);
  const [whole, float64] = [new Uint8Array(buffer), new Float64Array(buffer)];
  const int32 = new Int32Array(buffer).fill(LEFT);
  for (const at of pointers) int32[at >> 2] = 0;
  const block: NativeBlock = Object.assign(new Uint8Array(buffer), { int32, float64, whole });
  return { block, text: '', textAt: 0, isAscii: true, program: 0 };
}

/** Where an import and a program have their lists. */
const [SPECIFIERS, BODY, DIRECTIVES] = [16, 112, 88] as const;

test('a list that is missing has no length, whatever is left in its place', () => {
  const node = nodeAt(0, 'ImportDeclaration', treeOf([SPECIFIERS]));
  expect(node['specifiers']).toEqual([]);
});

const STATEMENTS = new Set(['DebuggerStatement']);

test('a walk passes over a list that is missing', () => {
  const met: string[] = [];
  const enter = onEntry((_node, type) => met.push(type));
  openWalk()(treeOf([BODY, DIRECTIVES]), { types: STATEMENTS, enter });
  expect(met).toEqual([]);
});
