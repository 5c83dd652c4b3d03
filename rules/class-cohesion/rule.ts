import { listNames } from '../list-names.js';
import type { ClassFact, Member } from '../outline-model.js';
import type { FileViolation, ProjectFile, ProjectRule } from '../project-model.js';
import { findComponents, type MemberGroup } from './components.js';
import type { ClassCohesionOptions } from './options.js';

/** A class's methods work on one state (LCOM4, Hitz and Montazeri 1995, with exemptions). */
export const rule: ProjectRule<ClassCohesionOptions> = {
  id: 'class-cohesion',
  demand: "The methods of a class work on the same fields, or on each other's.",
  needsOutline: true,
  judge({ asked }) {
    const judged = asked.filter(({ isTest }) => !isTest);
    const classes = judged.flatMap(({ outline }) => outline.classes);
    return { judged: classes.length, violations: judged.flatMap(violationsIn) };
  },
};

const violationsIn = ({ file, outline }: ProjectFile): FileViolation[] =>
  outline.classes.flatMap((fact) => violationOf(file, fact) ?? []);

function violationOf(file: string, fact: ClassFact): FileViolation | null {
  const groups = findComponents(fact).filter((group) => isOfItsOwn(group, fact));
  if (groups.length < 2) return null;
  const { line, column, endLine, endColumn, start, end, symbol } = fact;
  const place = { file, symbol, line, column, endLine, endColumn, span: { start, end } };
  return { ...place, value: groups.length, limit: 1, message: messageOf(symbol, groups) };
}

const FEWEST_METHODS = 2;

/** Whether a group has state, and methods that nobody outside of the class asks to be in it. */
function isOfItsOwn(group: MemberGroup, { hasHeritage, implements: interfaces }: ClassFact) {
  const isImposing = hasHeritage || interfaces.length > 0;
  const own = group.filter((it) => it.kind === 'method' && !isImposed(it, isImposing));
  return own.length >= FEWEST_METHODS && group.some(({ kind }) => kind === 'field');
}

/** A framework imposes what it decorates; an ancestor may impose all that is not private. */
function isImposed({ name, decorators }: Member, isImposing: boolean): boolean {
  return decorators.length > 0 || (isImposing && !name.startsWith('#'));
}

function messageOf(symbol: string, groups: readonly MemberGroup[]): string {
  const listed = groups.map((group) => listNames(group.map(({ name }) => name)));
  return (
    `\`${symbol}\` holds ${groups.length} groups of members that do not reach each other: ` +
    `${listed.join('; ')}. Move one of them into a class of its own.`
  );
}
