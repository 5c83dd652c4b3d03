import { SMALL, type Aspect, type AspectLines } from './aspects.js';
import { encodeFacts } from './encode-facts.js';
import type { Source } from './tree/estree.js';
import { readLinks } from './links/links.js';
import { readMentions } from './links/mentions.js';
import { readOutline } from './outline/outline.js';
import { readFacts, readHead } from './size/read.js';

const READERS: Readonly<Record<Aspect, (source: Source) => string>> = {
  size: (source) => encodeFacts(readFacts(source)),
  large: (source) => encodeFacts(readFacts(source, SMALL)),
  head: (source) => encodeFacts(readHead(source)),
  links: (source) => JSON.stringify(readLinks(source)),
  outline: (source) => JSON.stringify(readOutline(source)),
  mentions: (source) => JSON.stringify(readMentions(source)),
};

/** Reads some aspects of a parsed file; which parser made the tree does not matter. */
export function readAspects(aspects: readonly Aspect[], source: Source): AspectLines {
  return Object.fromEntries(aspects.map((aspect) => [aspect, READERS[aspect](source)]));
}
