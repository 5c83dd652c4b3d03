import type {
  Component,
  Cycle,
  FileViolation,
  Project,
  ProjectFile,
  ProjectRule,
} from '../project-model.js';
import type { NoImportCyclesOptions } from './options.js';

/** A change of a file never comes back to it by way of what it imports (C3). */
export const rule: ProjectRule<NoImportCyclesOptions> = {
  id: 'no-import-cycles',
  demand: 'Imports never lead in a circle.',
  needsOutline: false,
  judge(project, { types }) {
    const asked = new Set(project.asked.map(({ file }) => file));
    const circular = project.components(types).filter(({ files }) => files.some(isIn(asked)));
    const violations = circular.map((it) => violationOf(it, types));
    return { judged: countLinks(project, types), violations };
  },
};

const isIn = (asked: ReadonlySet<string>) => (file: string) => asked.has(file);

function countLinks({ asked }: Project, types: boolean): number {
  const countIn = ({ edges }: ProjectFile): number =>
    edges.filter(({ link, to }) => to.kind === 'file' && (types || !link.typeOnly)).length;
  return asked.map(countIn).reduce((a, b) => a + b, 0);
}

/** One finding a component, at the first step of its shortest circle. */
function violationOf(component: Component, types: boolean): FileViolation {
  const { file, link } = component.shortest[0]!;
  const { line, column, endLine, endColumn, start, end } = link;
  const place = { file, symbol: '<module>', line, column, endLine, endColumn };
  const message = `${describeComponent(component)} ${adviseOn(component, types)}`;
  return { ...place, value: component.files.length, limit: null, message, span: { start, end } };
}

/** How many files there are, and the way round. */
export function describeComponent({ files, shortest }: Component): string {
  const way = describeWay(shortest);
  if (files.length === 1) return `The file imports itself: ${way}.`;
  const isWhole = files.length === shortest.length;
  const rest = isWhole ? ':' : '. The shortest way round:';
  return `${files.length} files import each other in a circle${rest} ${way}.`;
}

/** So many steps fit into a message. */
const MOST_STEPS = 8;

function describeWay(cycle: Cycle): string {
  const steps = cycle.map(({ file, link }) => `${file}:${link.line}`);
  const left = steps.length - MOST_STEPS;
  const shown = left > 0 ? [...steps.slice(0, MOST_STEPS), `${left} more`] : steps;
  return [...shown, cycle[0]!.file].join(' → ');
}

function adviseOn({ files }: Component, types: boolean): string {
  if (files.length === 1) return 'Use what it declares without the import.';
  const byType = types ? '' : ', or use `import type` where only a type is needed';
  return `Move what two of them need into a file that imports neither, or turn one import round${byType}.`;
}
