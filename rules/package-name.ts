import type { Edge } from './project-model.js';

/** The package that a specifier names: `@scope/name` of `@scope/name/part`. */
export function toPackageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The package that an import leads to; one that is not installed is known by what is written. */
export function packageIn({ link, to }: Edge): string | null {
  if (to.kind === 'package') return to.name;
  const isBare = to.kind === 'unresolved' && !/^[./#]/.test(link.specifier);
  return isBare ? toPackageName(link.specifier) : null;
}
