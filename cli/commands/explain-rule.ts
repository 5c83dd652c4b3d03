import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { suggest } from '../../policy/nearest.js';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { RULES } from '../../rules/index.js';

/** The document of a rule. Throws `rule-unknown`, naming the nearest rule. */
export function explainRule(typed: string): string {
  const id = typed.replace(/^lintel\//, '');
  if (!Object.hasOwn(RULES, id)) {
    const message = `There is no rule "${typed}". ${suggest(id, Object.keys(RULES))}`;
    throw new LintelError('rule-unknown', message);
  }
  return readFileSync(documentOf(id), 'utf8').replace(MARKS, '');
}

/** What marks the parts of a document that are generated. */
const MARKS = /^<!--.*-->\n+/gm;

function documentOf(id: string): string {
  const shipped = path.join(PACKAGE_ROOT, 'dist', 'rules', id, 'README.md');
  return existsSync(shipped) ? shipped : path.join(PACKAGE_ROOT, 'rules', id, 'README.md');
}
