import path from 'node:path';
import { isWithin } from '../../policy/relative-path.js';
import { invalid, type Template } from './template.js';

/** What stands for `{{name}}` in a template, by name. */
export type Variables = Readonly<Record<string, string>>;

/** Texts by path, seen from the root of the project. */
export type Texts = ReadonlyMap<string, string>;

/**
 * The files that a template gives in a folder of the project. What is not among the variables stays
 * as it stands: `{{` is JSX, too. Throws `template-invalid` for a file that would lie elsewhere.
 */
export function render({ name, files }: Template, into: string, variables: Variables): Texts {
  const rendered = [...files].map(([file, text]) => {
    const target = targetOf(name, into, fill(file, variables));
    return [target, fill(text, variables)] as const;
  });
  return new Map(rendered);
}

/** A text with its variables filled in. */
export function fill(text: string, variables: Variables): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(variables, name) ? variables[name]! : whole,
  );
}

function targetOf(template: string, into: string, file: string): string {
  const target = path.posix.join(into, file);
  if (isWithin(into, path.posix.dirname(target)) && !target.includes('\\')) return target;
  throw invalid(`The template ${template} would write ${target}, outside of ${into}/.`);
}
