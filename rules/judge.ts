import { PROJECT_RULE_IDS, RULES } from './index.js';
import type { Directive, FileFacts, RuleContext, Settings, Severity, Violation } from './model.js';
import { silencerOf } from './silence.js';

/** A violation of a named rule. */
export interface FoundViolation {
  readonly rule: string;
  readonly severity: Severity;
  readonly violation: Violation;
}

/** A violation, and the directive that silences it, if one does. */
export interface JudgedViolation extends FoundViolation {
  readonly silencedBy: Directive | null;
}

/** All that one file's facts break, and how many facts each rule judged. */
export interface FileJudgement {
  readonly violations: readonly JudgedViolation[];
  readonly judged: Readonly<Record<string, number>>;
}

/** A file within its project. */
export interface JudgedContext {
  readonly isTest: boolean;
  /** What rules of the project found in the file; null where they were not asked. */
  readonly fromProject: readonly FoundViolation[] | null;
}

const UNREADABLE = 'parse-error';
/** Judged last: it asks what the comments have silenced of the others. */
const LAST = 'justified-disable';
const KNOWN = [...Object.keys(RULES), ...PROJECT_RULE_IDS];

/** Judges one file by the rules of one file that are on for it. */
export function judgeFile(facts: FileFacts, settings: Settings, isTest: boolean): FileJudgement {
  return judgeInProject(facts, settings, { isTest, fromProject: null });
}

/** Judges one file by the same rules, and has its comments silence what the project's rules found. */
export function judgeInProject(facts: FileFacts, settings: Settings, around: JudgedContext) {
  const context = contextOf(around);
  const found = (around.fromProject ?? []).map((it) => toJudged(it, facts));
  const first = join([judgeBare(facts, settings, context), { violations: found, judged: {} }]);
  if (settings[LAST] === undefined || facts.failure !== null) return first;
  return join([first, judgeComments(first.violations, facts, [settings, context])]);
}

/** The size up to which functions can't break any rule of one file that is on. */
export function overlookedBy(settings: Settings): number {
  const on = Object.values(RULES).filter(({ id }) => settings[id] !== undefined);
  return Math.min(...on.map((rule) => rule.overlooks(settings[rule.id]!.options)));
}

function contextOf({ isTest, fromProject }: JudgedContext): RuleContext {
  const unjudgedRules = fromProject === null ? PROJECT_RULE_IDS : [];
  return { isTest, silenced: new Map(), knownRules: KNOWN, unjudgedRules };
}

function judgeBare(facts: FileFacts, settings: Settings, context: RuleContext): FileJudgement {
  const ids = facts.failure === null ? Object.keys(settings) : [UNREADABLE];
  const on = ids.filter((id) => settings[id] !== undefined && id !== LAST && id in RULES);
  return join(on.map((id) => judgeRule(id, facts, [settings, context])));
}

const NO_COMMENTS: FileJudgement = { violations: [], judged: { [LAST]: 0 } };

type Terms = readonly [Settings, RuleContext];
type Violations = readonly JudgedViolation[];

/** Judges twice: what a comment silences of what is said of others shows only the first time. */
function judgeComments(others: Violations, facts: FileFacts, terms: Terms): FileJudgement {
  if (facts.directives.length === 0) return NO_COMMENTS;
  const [settings, context] = terms;
  const judge = (all: Violations): FileJudgement =>
    judgeRule(LAST, facts, [settings, { ...context, silenced: collectSilenced(all) }]);
  return judge([...others, ...judge(others).violations]);
}

function judgeRule(id: string, facts: FileFacts, [settings, context]: Terms): FileJudgement {
  const { severity, options } = settings[id]!;
  const { judged, violations } = RULES[id]!.judge(facts, options, context);
  const found = violations.map((violation) => toJudged({ rule: id, severity, violation }, facts));
  return { violations: found, judged: { [id]: judged } };
}

function toJudged(found: FoundViolation, { directives }: FileFacts): JudgedViolation {
  const { rule, violation } = found;
  const silencedBy =
    directives.length === 0 ? null : silencerOf({ rule, ...violation }, directives);
  return { rule, severity: found.severity, violation, silencedBy };
}

function collectSilenced(violations: Violations): Map<Directive, Set<string>> {
  const silenced = new Map<Directive, Set<string>>();
  for (const { rule, silencedBy } of violations) {
    if (silencedBy === null) continue;
    silenced.set(silencedBy, (silenced.get(silencedBy) ?? new Set()).add(rule));
  }
  return silenced;
}

function join(parts: readonly FileJudgement[]): FileJudgement {
  return {
    violations: parts.flatMap(({ violations }) => violations),
    judged: Object.assign({}, ...parts.map(({ judged }) => judged)) as Record<string, number>,
  };
}
