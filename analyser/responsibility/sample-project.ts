import type { Destination, Project } from '../../rules/project-model.js';
import { NO_STRUCTURE } from '../../rules/structure.js';
import { readLinks } from '../facts/links/links.js';
import { outlineOf, readSource } from '../facts/outline/outline-sample.js';
import { buildProject } from '../graph/build-project.js';

/** A project of tiny files that lie in one folder, which have to parse; for tests. */
export function projectOf(texts: Texts, isAsked = (_file: string) => true): Project {
  const inputs = Object.entries(texts).map(([file, text]) => {
    return { file, links: readSource(text, readLinks), outline: outlineOf(text) };
  });
  const isTest = (file: string): boolean => file.includes('.test.');
  const ground = { structure: NO_STRUCTURE, roots: new Set<string>(), isAsked };
  return buildProject(inputs, { ...ground, isTest, resolve });
}

type Texts = Readonly<Record<string, string>>;

const resolve = (_file: string, specifier: string): Destination =>
  specifier.startsWith('./')
    ? { kind: 'file', file: specifier.slice(2).replace(/\.js$/, '.ts') }
    : { kind: 'package', name: specifier };
