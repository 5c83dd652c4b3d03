import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { suggest } from '../../policy/nearest.js';
import { relativeTo } from '../../policy/relative-path.js';
import { invalid, NAME, parseManifest, type Template } from './template.js';

/** The templates that there are, by name. */
export type Templates = ReadonlyMap<string, Template>;

const MANIFEST = 'module.json';

/**
 * Reads the templates of a folder: each is a folder with a `module.json`, its files in `files/` and
 * what they take in in `parts/`. Throws `template-invalid` where it is none, or one is wrong.
 */
export function readTemplates(folder: string): Templates {
  if (!existsSync(folder)) throw invalid(`There is no folder ${folder} with templates.`);
  const names = readdirSync(folder).filter((it) => existsSync(path.join(folder, it, MANIFEST)));
  if (names.length > 0) return new Map(names.map((it) => [it, readTemplate(folder, it)]));
  throw invalid(`${folder} holds no template: none of its folders has a ${MANIFEST}.`);
}

function readTemplate(folder: string, name: string): Template {
  const own = path.join(folder, name);
  if (!NAME.test(name)) throw invalid(`${own}: a template's folder is named in a–z, 0–9 and -.`);
  const file = path.join(own, MANIFEST);
  const manifest = parseManifest(file, readFileSync(file, 'utf8'));
  return { name, manifest, files: readTexts(own, 'files'), parts: readTexts(own, 'parts') };
}

function readTexts(template: string, folder: string): ReadonlyMap<string, string> {
  const root = path.join(template, folder);
  if (!existsSync(root)) return new Map();
  const found = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = found.filter((it) => it.isFile()).map((it) => path.join(it.parentPath, it.name));
  return new Map(paths.sort().map((it) => [relativeTo(root, it), readFileSync(it, 'utf8')]));
}

/** A template by its name. Throws `option-invalid`, naming the nearest. */
export function templateOf(templates: Templates, name: string): Template {
  const template = templates.get(name);
  if (template !== undefined) return template;
  const message = `There is no template "${name}". ${suggest(name, [...templates.keys()])}`;
  throw new LintelError('option-invalid', message);
}
