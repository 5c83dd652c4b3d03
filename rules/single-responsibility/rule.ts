import type { Span, Place } from '../model.js';
import type {
  FileViolation,
  FreeSplit,
  Project,
  ProjectFile,
  ProjectRule,
} from '../project-model.js';
import type { SingleResponsibilityOptions } from './options.js';
import { describeSplit, movingOf } from './plan.js';

/** A file has one reason to change: what could stand apart and serves others does stand apart. */
export const rule: ProjectRule<SingleResponsibilityOptions> = {
  id: 'single-responsibility',
  demand: 'A file holds no parts that share no reference and serve different files.',
  needsOutline: true,
  judge(project) {
    const judged = project.asked.filter(({ isTest }) => !isTest).filter(holdsSomething);
    const violations = project.freeSplits().map((split) => violationOf(split, project));
    return { judged: judged.length, violations };
  },
};

const holdsSomething = ({ outline }: ProjectFile): boolean => outline.declarations.length > 0;

function violationOf(split: FreeSplit, { files, byFile }: Project): FileViolation {
  const { file, parts } = split;
  const names = files.map((it) => it.file);
  const message = describeSplit(split, names);
  const figures = { value: parts.length, limit: 1, message };
  return { file, symbol: '<module>', ...placeIn(byFile.get(file), split), ...figures };
}

/** The finding stands where the first part that is to move begins. */
function placeIn(file: ProjectFile | undefined, split: FreeSplit): Place & { span: Span | null } {
  const [name] = movingOf(split).flatMap(({ names }) => names);
  const first = file?.outline.declarations.find(({ names }) => names.includes(name ?? ''));
  if (first === undefined) return NOWHERE;
  const { line, column, endLine, endColumn, start, end } = first;
  return { line, column, endLine, endColumn, span: { start, end } };
}

const NOWHERE = { line: 1, column: 1, endLine: 1, endColumn: 1, span: null };
