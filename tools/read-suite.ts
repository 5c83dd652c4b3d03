import { readFileSync } from 'node:fs';
import { policyOf, renderPolicy } from '../cli/scaffold/module-policy.js';
import { choosable } from '../cli/scaffold/wishes.js';
import { readTemplates } from '../cli/scaffold/read-templates.js';
import { listFiles } from './list-files.js';
import type { Files } from './plans/files.js';

const SUITE = 'integration/';

/** The texts of the reference suite, by path seen from its folder. */
export function readSuite(): Files {
  const texts = listFiles('integration').map((file) => {
    return [file.slice(SUITE.length), readFileSync(file, 'utf8')] as const;
  });
  return Object.fromEntries(texts);
}

/** The policy of the reference suite, as the templates' manifests give it. */
export function readModulePolicy(): string {
  const templates = readTemplates('templates');
  const rows = choosable(templates).map((name) => {
    const template = templates.get(name)!;
    return { name, template, services: template.manifest.services };
  });
  return renderPolicy(policyOf(rows, 'integration'));
}
