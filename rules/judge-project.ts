import type { FoundViolation } from './judge.js';
import type { RuleSetting, Settings } from './model.js';
import { PROJECT_RULES } from './project-index.js';
import type { FileViolation, Project, ProjectJudgement, ProjectRule } from './project-model.js';

/** What rules of the project found, file by file, and how many facts each judged. */
export interface WholeJudgement {
  readonly byFile: ReadonlyMap<string, readonly FoundViolation[]>;
  readonly judged: Readonly<Record<string, number>>;
}

/** The rules that are on for a file. */
export type SettingsOf = (file: string) => Settings;

/**
 * Judges a project by all its rules that are on for any file that is asked for. A rule that has other
 * options for some files is asked once for each, and heard for those files alone.
 */
export function judgeProject(project: Project, settingsOf: SettingsOf): WholeJudgement {
  const found: Found = { byFile: new Map(), judged: {} };
  const all = new Map(project.asked.map(({ file }) => [file, settingsOf(file)]));
  for (const rule of Object.values(PROJECT_RULES)) judgeBy(rule, project, [all, found]);
  return found;
}

function judgeBy(rule: ProjectRule, project: Project, book: Book): void {
  const settings = settingsIn(rule.id, new Set(book[0].values()));
  for (const it of settings) hear(rule, [it, rule.judge(project, it.options)], book);
}

/** The settings that files are judged by, and what is found. */
type Book = readonly [all: ReadonlyMap<string, Settings>, found: Found];

/** The different settings that a rule has; files share the objects in which they stand. */
function settingsIn(id: string, all: ReadonlySet<Settings>): readonly RuleSetting[] {
  const settings = [...all].flatMap((it) => it[id] ?? []);
  return [...new Map(settings.map((it) => [JSON.stringify(it), it])).values()];
}

interface Found {
  readonly byFile: Map<string, FoundViolation[]>;
  readonly judged: Record<string, number>;
}

type Heard = readonly [setting: RuleSetting, judgement: ProjectJudgement];

function hear({ id }: ProjectRule, [setting, judgement]: Heard, [all, found]: Book): void {
  found.judged[id] = Math.max(found.judged[id] ?? 0, judgement.judged);
  const { severity } = setting;
  const own = judgement.violations.filter(({ file }) => isAlike(all.get(file)?.[id], setting));
  for (const violation of own) {
    add(violation.file, { rule: id, severity, violation: withoutFile(violation) }, found);
  }
}

function isAlike(a: RuleSetting | undefined, b: RuleSetting): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function add(file: string, violation: FoundViolation, { byFile }: Found): void {
  if (byFile.get(file)?.push(violation) === undefined) byFile.set(file, [violation]);
}

function withoutFile({ file: _file, ...violation }: FileViolation): FoundViolation['violation'] {
  return violation;
}
