/** What is left of a specifier for a bundler's ears: `raw-loader!./a.svg?inline` is `./a.svg`. */
export function toPlain(specifier: string): string {
  const last = specifier.slice(specifier.lastIndexOf('!') + 1);
  const query = last.indexOf('?');
  return query < 0 ? last : last.slice(0, query);
}

/** Whether it says where a file is by itself: from the folder, or from the top. */
export const isRelative = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/.test(specifier);

/** The name of a package: with its scope, if it has one. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What follows the package's name, as the keys of `exports` spell it: `.`, `./sub`. */
export const subpathOf = (specifier: string): string =>
  `.${specifier.slice(packageOf(specifier).length)}`;

/** Whether a package can have the name at all; `@/a` and `#a` are none. */
export const isPackageName = (name: string): boolean =>
  /^(?:@[\w~.-]+\/)?[\w~-][\w~.-]*$/.test(name);

/** The name of the package in a path, behind its innermost `node_modules`; null outside of one. */
export function packageAt(file: string): string | null {
  const inside = /^.*(?:^|\/)node_modules\/(.+)$/.exec(file)?.[1];
  return inside === undefined ? null : fromTypes(packageOf(inside));
}

/** The package that DefinitelyTyped has types for, under the name that it has there. */
const fromTypes = (name: string): string =>
  name.startsWith('@types/') ? name.slice(7).replace(/^(.+?)__/, '@$1/') : name;

/** The name under which DefinitelyTyped has the types of a package. */
export const toTypes = (name: string): string => `@types/${name.replace(/^@(.+?)\//, '$1__')}`;
