import { closest } from 'fastest-levenshtein';
import type { Directive, FileFacts, Rule, RuleContext, Violation } from '../model.js';
import { symbolAt } from '../symbol-at.js';
import type { JustifiedDisableOptions } from './options.js';

/** Whoever switches a rule off says which, and why; what switches nothing off goes. */
export const rule: Rule<JustifiedDisableOptions> = {
  id: 'justified-disable',
  demand: 'A comment that disables a rule of Lintel names it, gives a reason, and is needed.',
  measures: false,
  overlooks: () => Infinity,
  judge(facts, _options, context) {
    const { directives } = facts;
    const violations = directives.flatMap((directive) => judgeOne(directive, facts, context));
    return { judged: directives.length, violations };
  },
};

function judgeOne(directive: Directive, facts: FileFacts, context: RuleContext): Violation[] {
  const messages =
    directive.rules.length === 0 && directive.kind !== 'enable'
      ? [namesNone(directive)]
      : directive.rules.flatMap((name) => judgeName(name, directive, context));
  return messages.map((message) => violationOf(directive, facts, message));
}

function namesNone({ word }: Directive): string {
  return (
    `\`${word}\` names no rule and so switches off every rule of Lintel. ` +
    `Name those that it is for: \`${word} lintel/function-length -- the reason\`.`
  );
}

/** At most one message a name: one that can't work, then one that isn't needed, then no reason. */
function judgeName(name: string, directive: Directive, context: RuleContext): string[] {
  const { word, kind, reason } = directive;
  if (!context.knownRules.includes(name)) return [unknownRule(name, word, context.knownRules)];
  if (kind === 'enable') return [];
  if (isIdle(name, directive, context)) return [silencesNothing(name, word)];
  return reason === null ? [givesNoReason(name, word)] : [];
}

function isIdle(name: string, directive: Directive, context: RuleContext): boolean {
  const { silenced, unjudgedRules } = context;
  return !unjudgedRules.includes(name) && !silenced.get(directive)?.has(name);
}

function unknownRule(name: string, word: string, known: readonly string[]): string {
  return `\`${word}\` names \`${name}\`, which is no rule of Lintel. Did you mean \`${closest(name, known)}\`?`;
}

function silencesNothing(name: string, word: string): string {
  return `\`${word}\` of \`${name}\` silences nothing. Remove it.`;
}

function givesNoReason(name: string, word: string): string {
  return `\`${word}\` of \`${name}\` gives no reason. Add one: \`${word} lintel/${name} -- the reason\`.`;
}

function violationOf(directive: Directive, facts: FileFacts, message: string): Violation {
  const { line, column, endLine, endColumn, start, end } = directive;
  const place = { line, column, endLine, endColumn };
  const symbol = symbolAt(facts, start);
  return { symbol, ...place, value: null, limit: null, message, span: { start, end } };
}
