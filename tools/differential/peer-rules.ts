import type { Linter, Rule, SourceCode } from 'eslint';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import type { Span } from '../../rules/model.js';
import { verify } from './eslint-front.js';

/** A stretch of code, and how many lines of it somebody has counted. */
export interface Length extends Span {
  readonly lines: number;
}

/** Whether ESLint's rules are to leave blank lines and comments out. */
export interface Skips {
  readonly skipComments: boolean;
  readonly skipBlankLines: boolean;
}

/** The length of a file by `max-lines`, which says nothing of an empty one. */
export function askMaxLines(source: SourceCode, file: string, skips: Skips): Length {
  const rules = { 'max-lines': ['error', { max: 0, ...skips }] } satisfies Linter.RulesRecord;
  const [message] = verify(source, file, { linterOptions: QUIET, rules });
  const lines = message === undefined ? 0 : linesIn(message);
  return { start: 0, end: source.text.length, lines };
}

/** The lengths of functions by `max-lines-per-function`, IIFEs among them. */
export function askMaxLinesPerFunction(source: SourceCode, file: string, skips: Skips): Length[] {
  const options = { max: 0, IIFEs: true, ...skips };
  const rules = { 'peer/whole': ['error', options] } satisfies Linter.RulesRecord;
  const messages = verify(source, file, { plugins: { peer: PEER }, linterOptions: QUIET, rules });
  return messages.map((message) => ({ ...spanOf(message, source), lines: linesIn(message) }));
}

const QUIET = { noInlineConfig: true };

/** Both rules put the figure between parentheses. */
const linesIn = ({ message }: Linter.LintMessage): number =>
  Number(/ too many lines \((\d+)\)/.exec(message)![1]);

function spanOf(
  { line, column, endLine, endColumn }: Linter.LintMessage,
  source: SourceCode,
): Span {
  const start = source.getIndexFromLoc({ line, column: column - 1 });
  return { start, end: source.getIndexFromLoc({ line: endLine!, column: endColumn! - 1 }) };
}

const original = builtinRules.get('max-lines-per-function')!;

/** ESLint's rule, but that it reports all that it has measured, and not the head alone. */
const PEER = { rules: { whole: { meta: original.meta!, create: createWhole } } };

function createWhole(context: Rule.RuleContext): Rule.RuleListener {
  const report = (descriptor: Rule.ReportDescriptor): void =>
    context.report({ ...descriptor, loc: undefined } as Rule.ReportDescriptor);
  return original.create(Object.create(context, { report: { value: report } }));
}
