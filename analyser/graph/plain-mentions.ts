import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { mentionKey } from '../facts/links/mentions.js';
import { stampFile } from './file-stamp.js';
import type { ListedFiles } from './listed-files.js';

/** Texts that are no sources and may say what is to be loaded: configurations, pages, components. */
const TELLS =
  /\.(?:json[c5]?|ya?ml|toml|html?|vue|svelte|astro|mdx|sh|mk|conf|env|nix)$|(?:^|\/)(?:\w*[Dd]ockerfile|[Mm]akefile|Procfile)$/;

/** Locks name everything, and a package.json is read field by field. */
const LEFT_OUT =
  /(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|[^/]*[.-]lock\.(?:json|ya?ml))$/;

/** In bytes; larger ones hold data. */
const LARGEST = 256 * 1024;

/** A path: with an extension of a script, or of more than one part. */
const PATH = /[\w@~.$-]*(?:\/[\w@~.$-]+)*(?:\/[\w.$-]+|\.[cm]?[jt]sx?)(?![\w/])/g;

/** The keys of all files that texts other than sources name. */
export function readPlainMentions(root: string, { all }: ListedFiles): ReadonlySet<string> {
  const texts = tellingIn(all).map((file) => readShort(path.join(root, file)));
  const paths = texts.flatMap((text) => Array.from(text.matchAll(PATH), ([found]) => found));
  return new Set(paths.map(mentionKey));
}

/** Stands for the texts that say what is to be loaded: none of them is read for it. */
export function stampPlainMentions(root: string, files: ReadonlySet<string>): string {
  const stamps = tellingIn(files).map((file) => `${file}\t${stampFile(path.join(root, file))}`);
  return createHash('sha256').update(stamps.sort().join('\n')).digest('hex').slice(0, 32);
}

const tellingIn = (files: ReadonlySet<string>): string[] =>
  [...files].filter((file) => TELLS.test(file) && !LEFT_OUT.test(file));

function readShort(file: string): string {
  try {
    return statSync(file).size > LARGEST ? '' : readFileSync(file, 'utf8');
  } catch {
    // It has vanished since it was listed.
    return '';
  }
}
