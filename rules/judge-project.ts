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
 * Judges a project by all its rules that are on for any file. A rule that has other options for some
 * files is asked once for each, and heard for those files alone.
 */
export function judgeProject(project: Project, settingsOf: SettingsOf): WholeJudgement {
  const found: Found = { byFile: new Map(), judged: {} };
  for (const rule of Object.values(PROJECT_RULES)) {
    const groups = groupFiles(rule.id, project, settingsOf);
    for (const it of groups) hear(rule, [it, rule.judge(project, it[0].options)], found);
  }
  return found;
}

type Group = readonly [setting: RuleSetting, files: Set<string>];

/** The settings that a rule has, and for which files. */
function groupFiles(id: string, { files }: Project, settingsOf: SettingsOf): Group[] {
  const groups = new Map<string, Group>();
  for (const { file } of files) {
    const setting = settingsOf(file)[id];
    if (setting !== undefined) groupOf(setting, groups)[1].add(file);
  }
  return [...groups.values()];
}

function groupOf(setting: RuleSetting, groups: Map<string, Group>): Group {
  const key = JSON.stringify(setting);
  const group = groups.get(key) ?? [setting, new Set<string>()];
  groups.set(key, group);
  return group;
}

interface Found {
  readonly byFile: Map<string, FoundViolation[]>;
  readonly judged: Record<string, number>;
}

type Heard = readonly [group: Group, judgement: ProjectJudgement];

function hear({ id }: ProjectRule, [[setting, files], judgement]: Heard, found: Found): void {
  found.judged[id] = Math.max(found.judged[id] ?? 0, judgement.judged);
  for (const violation of judgement.violations.filter(({ file }) => files.has(file))) {
    const { severity } = setting;
    add(violation.file, { rule: id, severity, violation: withoutFile(violation) }, found);
  }
}

function add(file: string, violation: FoundViolation, { byFile }: Found): void {
  if (byFile.get(file)?.push(violation) === undefined) byFile.set(file, [violation]);
}

function withoutFile({ file: _file, ...violation }: FileViolation): FoundViolation['violation'] {
  return violation;
}
