/**
 * What facts depend on besides a text: the parser, and how its tree is read. The number is raised by
 * whoever changes what is read or how it is written down; facts that were kept before are stale then.
 */
export const FACTS_VERSION = 'oxc-parser@0.159.0 facts@8';
