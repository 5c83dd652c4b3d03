import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { suggest } from '../../policy/nearest.js';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { PROJECT_RULE_IDS, RULES } from '../../rules/index.js';

/** The document of a rule. Throws `rule-unknown`, naming the nearest rule. */
export function explainRule(typed: string): string {
  const id = typed.replace(/^lintel\//, '');
  if (!IDS.includes(id)) {
    const message = `There is no rule "${typed}". ${suggest(id, IDS)}`;
    throw new LintelError('rule-unknown', message);
  }
  return readFileSync(documentOf(id), 'utf8').replace(MARKS, '');
}

const IDS: readonly string[] = [...Object.keys(RULES), ...PROJECT_RULE_IDS];

/** What marks the parts of a document that are generated. */
const MARKS = /^<!--.*-->\n+/gm;

function documentOf(id: string): string {
  const shipped = path.join(PACKAGE_ROOT, 'dist', 'rules', id, 'README.md');
  return existsSync(shipped) ? shipped : path.join(PACKAGE_ROOT, 'rules', id, 'README.md');
}
