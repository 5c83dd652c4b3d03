import path from 'node:path';
import { isInstalled } from './installed.js';
import { EXTENSIONS } from './listed-files.js';
import type { Ask, Search } from './resolution-steps.js';
import { isPackageName, isRelative, packageOf, subpathOf } from './specifiers.js';

/** Says why a specifier leads nowhere, in words that fit behind a colon. */
export function explainMissing({ folder, specifier }: Ask, { root }: Search): string {
  if (isRelative(specifier)) return explainFile(path.posix.join(folder, specifier));
  if (!isPackageName(packageOf(specifier))) return explainAlias(specifier);
  return explainPackage(specifier, path.join(root, folder));
}

function explainFile(target: string): string {
  const isNamed = EXTENSIONS.includes(path.posix.extname(target));
  const tried = isNamed ? '' : ', with or without an extension, and no folder with an index';
  return `there is no file ${target}${tried}`;
}

const explainAlias = (specifier: string): string =>
  specifier.startsWith('#')
    ? 'no `imports` of a package.json leads to a file by that name'
    : 'no `paths` of a tsconfig leads to a file by that name';

function explainPackage(specifier: string, place: string): string {
  const name = packageOf(specifier);
  return isInstalled(place, name)
    ? `the package ${name} is installed and has no ${subpathOf(specifier)} to be imported`
    : `the package ${name} is neither installed nor named in a package.json`;
}
