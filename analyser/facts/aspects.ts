import type { Failure } from '../../rules/model.js';
import { NO_OUTLINE } from '../../rules/outline-model.js';
import { encodeFacts } from './encode-facts.js';
import { factsOfFailure } from './failed-facts.js';

/**
 * What can be asked of a file: all that rules of one file know (`size`), the same with small functions
 * only counted where no limit concerns them (`large`), or without measures where nothing measures
 * (`head`), where its imports lead (`links`), what it declares (`outline`), which files its strings
 * name (`mentions`).
 */
export const ASPECTS = ['size', 'large', 'head', 'links', 'outline', 'mentions'] as const;

export type Aspect = (typeof ASPECTS)[number];

/** How large small functions are at most, in lines and in statements. */
export const SMALL = 8;

/** What was read of a file, aspect by aspect, each as one line of text. */
export type AspectLines = Readonly<Partial<Record<Aspect, string>>>;

const OF_FAILURE: Readonly<Record<Aspect, (failure: Failure) => string>> = {
  size: (failure) => encodeFacts(factsOfFailure(failure)),
  large: (failure) => encodeFacts(factsOfFailure(failure)),
  head: (failure) => encodeFacts(factsOfFailure(failure)),
  links: () => JSON.stringify([]),
  outline: () => JSON.stringify(NO_OUTLINE),
  mentions: () => JSON.stringify([]),
};

/** What is said of a file that could not be read. */
export function failAspects(aspects: readonly Aspect[], failure: Failure): AspectLines {
  return Object.fromEntries(aspects.map((aspect) => [aspect, OF_FAILURE[aspect](failure)]));
}
