import type { Edge } from './project-model.js';

/** What an edge leaves the project for, as a policy names it: `pg`, `node:fs`; null if for nothing. */
export function externalOf({ link, to }: Edge): string | null {
  if (to.kind === 'builtin') return `node:${to.name}`;
  if (to.kind === 'package') return to.name;
  return to.kind === 'unresolved' ? (PACKAGE.exec(link.specifier)?.[0] ?? null) : null;
}

/** The package in a specifier that is neither a path nor an alias: it need not be installed. */
const PACKAGE = /^(?:@[a-z\d][\w.~-]*\/)?[a-z\d][\w.~-]*(?=\/|$)/i;

/** Tells whether a name is meant by one of a policy's. */
export type NameMatcher = (name: string) => boolean;

/** Compiles a name of a policy: `*` stands for anything, `node:fs` for `node:fs/promises` as well. */
export function toNameMatcher(written: string): NameMatcher {
  const literal = written.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  const rest = written.startsWith('node:') ? '(?:/.*)?' : '';
  const pattern = new RegExp(`^${literal}${rest}$`);
  return (name) => pattern.test(name);
}
