import { RULES } from './index.js';
import type { Directive, FileFacts, RuleContext, Settings, Severity, Violation } from './model.js';
import { silencerOf } from './silence.js';

/** A violation of a named rule, and the directive that silences it, if one does. */
export interface JudgedViolation {
  readonly rule: string;
  readonly severity: Severity;
  readonly violation: Violation;
  readonly silencedBy: Directive | null;
}

/** All that one file's facts break, and how many facts each rule judged. */
export interface FileJudgement {
  readonly violations: readonly JudgedViolation[];
  readonly judged: Readonly<Record<string, number>>;
}

const UNREADABLE = 'parse-error';
/** Judged last: it asks what the comments have silenced of the others. */
const LAST = 'justified-disable';
const KNOWN = Object.keys(RULES);

/** Judges one file by the rules that are on for it. */
export function judgeFile(facts: FileFacts, settings: Settings, isTest: boolean): FileJudgement {
  const ids = facts.failure === null ? Object.keys(settings) : [UNREADABLE];
  const on = ids.filter((id) => settings[id] !== undefined && id !== LAST);
  const context = { isTest, silenced: new Map(), knownRules: KNOWN };
  const first = join(on.map((id) => judgeRule(id, facts, [settings, context])));
  if (settings[LAST] === undefined || facts.failure !== null) return first;
  return join([first, judgeComments(first.violations, facts, [settings, context])]);
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
  const found = violations.map((violation) => toJudged({ rule: id, severity }, violation, facts));
  return { violations: found, judged: { [id]: judged } };
}

type Origin = Pick<JudgedViolation, 'rule' | 'severity'>;

function toJudged(origin: Origin, violation: Violation, { directives }: FileFacts) {
  const { rule } = origin;
  const silencedBy =
    directives.length === 0 ? null : silencerOf({ rule, ...violation }, directives);
  return { ...origin, violation, silencedBy };
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
