import type { Destination, Edge, FileViolation, Project, ProjectRule } from '../project-model.js';
import { openNearest, type FindNearest } from './nearest.js';
import type { NoUnresolvedImportsOptions } from './options.js';

/** What a file imports is there (C3). */
export const rule: ProjectRule<NoUnresolvedImportsOptions> = {
  id: 'no-unresolved-imports',
  demand: 'Every import leads to a file or a package.',
  needsOutline: false,
  judge(project, { except }) {
    const edges = listEdges(project);
    const isExcepted = toMatcher(except);
    const broken = edges.flatMap(toBroken).filter(({ edge }) => !isExcepted(edge.link.specifier));
    const findNearest = openNearest(project);
    return { judged: edges.length, violations: broken.map((it) => violationOf(it, findNearest)) };
  },
};

interface Located {
  readonly file: string;
  readonly edge: Edge;
}

const listEdges = ({ asked }: Project): Located[] =>
  asked.flatMap(({ file, edges }) => edges.map((edge) => ({ file, edge })));

interface Broken extends Located {
  readonly reason: string;
}

function toBroken({ file, edge }: Located): Broken[] {
  const to: Destination = edge.to;
  return to.kind === 'unresolved' ? [{ file, edge, reason: to.reason }] : [];
}

/** Whether one of the patterns stands for a specifier. */
function toMatcher(patterns: readonly string[]): (specifier: string) => boolean {
  const parts = patterns.map((pattern) => pattern.split('*').map(escape).join('.*'));
  const expressions = parts.map((part) => new RegExp(`^${part}$`));
  return (specifier) => expressions.some((expression) => expression.test(specifier));
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function violationOf(broken: Broken, findNearest: FindNearest): FileViolation {
  const { file, edge } = broken;
  const { line, column, endLine, endColumn, start, end } = edge.link;
  const place = { file, symbol: '<module>', line, column, endLine, endColumn };
  const message = describe(broken, findNearest(file, edge.link.specifier));
  return { ...place, value: null, limit: null, message, span: { start, end } };
}

function describe({ edge, reason }: Broken, nearest: string | null): string {
  const what = `\`${edge.link.specifier}\` leads nowhere: ${reason}.`;
  return nearest === null ? `${what} ${adviseOn(edge)}` : `${what} Did you mean ${nearest}?`;
}

function adviseOn({ link }: Edge): string {
  if (/^\.{1,2}(?:\/|$)/.test(link.specifier)) return 'Correct the path, or add the file.';
  if (/^(?:#|@\/|~)/.test(link.specifier)) return 'Correct the name, or map it.';
  return 'Correct the name, or add the package to package.json.';
}
