import path from 'node:path';
import type { GraphEdge } from './graph.js';

/** An edge that one side has and the other has not, and the text of the file that it comes from. */
export interface LoneEdge extends GraphEdge {
  readonly side: 'ours' | 'theirs';
  readonly text: string;
}

/** From a reason to whether it explains a lone edge. There are no others. */
export const EDGE_REASONS: Readonly<Record<string, (edge: LoneEdge) => boolean>> = {
  /**
   * `/// <reference path="…" />` has the compiler read a file and binds no name of it: it is no import,
   * and neither bundlers nor runtimes follow it.
   */
  'reference-path': ({ side, from, to, text }) =>
    side === 'theirs' && referencesIn(text).some((it) => locate(from, it) === to),
};

const REFERENCE = /^\/\/\/\s*<reference\s+path=(["'])(.+?)\1\s*\/>/gm;

const referencesIn = (text: string): string[] =>
  Array.from(text.matchAll(REFERENCE), ([, , target]) => target!);

const locate = (from: string, target: string): string =>
  path.posix.join(path.posix.dirname(from), target);
