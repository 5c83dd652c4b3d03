import type { Files } from './files.js';

/** Which files of the reference suite each template holds, by how their paths begin. */
const OWNED: Readonly<Record<string, readonly string[]>> = {
  project: ['jest.config.cjs'],
  utilities: ['utils/', 'platform/panel/'],
  database: ['database-integration.', 'platform/database/'],
  caching: ['caching-integration.', 'platform/caching/'],
  analytics: ['analytics-integration.', 'platform/analytics/'],
  'task-processing': ['task-processing-integration.', 'platform/tasks/'],
  'error-tracing': ['error-tracing-integration.', 'platform/errors/'],
  performance: ['performance/'],
};

/** What no template holds: the policy is made of the manifests, and types lead to our sources. */
const OWN = ['policy.ts', 'tsconfig.json'];

/**
 * The files of the templates, as the reference suite has them: whoever changes the suite changes
 * what is scaffolded. Takes the suite's texts by path; throws where one belongs to no template.
 */
export function planTemplates(suite: Files): Files {
  const files = Object.entries(suite).filter(([file]) => !OWN.includes(file));
  const planned = files.map(([file, text]) => [`templates/${ownerOf(file)}/files/${file}`, text]);
  return Object.fromEntries(planned) as Files;
}

function ownerOf(file: string): string {
  const owner = Object.keys(OWNED).find((it) => OWNED[it]!.some((start) => file.startsWith(start)));
  if (owner !== undefined) return owner;
  throw new Error(
    `integration/${file} belongs to no template: name it in tools/plans/templates.ts.`,
  );
}
