import type { Comment, EsNode, Source } from '../tree/estree.js';
import { walkTree } from '../tree/walk.js';

/** A source whose tree is an ESTree of plain objects. */
export function sourceOfTree(text: string, program: EsNode, comments: readonly Comment[]): Source {
  const walk: Source['walk'] = (visitor) => walkTree(program, visitor);
  return { text, program, comments, walk };
}
