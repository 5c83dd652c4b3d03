import type { Link } from '../../../rules/link-model.js';
import type { Span } from '../../../rules/model.js';
import { spanOf, type Source } from '../tree/estree.js';
import type { LinkDraft } from './link-draft.js';
import { readLinkStatements } from './link-statements.js';
import { readNestedLinks } from './nested-links.js';
import { mapText, placeOf } from '../text/text-map.js';

/** Reads what a file says of other files, in its order. */
export function readLinks(source: Source): readonly Link[] {
  const stated = readLinkStatements(source.program);
  const drafts = [...stated, ...readNestedLinks(source, stated)];
  const spanned = drafts.map(({ source: node, ...said }) => ({ ...said, ...spanOf(node) }));
  return placeInOrder(spanned, source.text);
}

type Spanned = Omit<LinkDraft, 'source'> & Span;

/** Lines are told no further than to the last link: most stand at the head of a long file. */
function placeInOrder(spanned: readonly Spanned[], text: string): Link[] {
  const sorted = [...spanned].sort((a, b) => a.start - b.start);
  const map = mapText(text.slice(0, sorted.at(-1)?.end ?? 0), []);
  return sorted.map((it) => ({ ...it, ...placeOf(map, it) }));
}
