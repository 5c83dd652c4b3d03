import type { TSESTree } from '@typescript-eslint/utils';
import type { z } from 'zod';
import type { Comment, EsNode, Source } from '../analyser/facts/tree/estree.js';
import { sourceOfTree } from '../analyser/facts/parser/tree-source.js';
import { readFacts } from '../analyser/facts/size/read.js';
import { judgeInProject, type JudgedViolation } from '../rules/judge.js';
import type { FileFacts, RuleSetting } from '../rules/model.js';
import { OPTIONS } from '../rules/options.js';
import type { RuleContext, SourceCode } from './context.js';
import { recallFromProject } from './from-project.js';
import type { FileInProject } from './project-policy.js';

/** One pass of ESLint over one file: its rules are judged together, since one asks for the others. */
export interface LintRun {
  /** The rules that ESLint's configuration gives options to. */
  readonly given: Map<string, RuleSetting>;
  violations: Violations | null;
}

/** What a file breaks, silenced or not. */
export type Violations = readonly JudgedViolation[];

// By the tree, for there are linters that hand over one `sourceCode` for all files.
const RUNS = new WeakMap<object, LintRun>();
const FACTS = new WeakMap<object, FileFacts>();

/** Makes a rule part of the pass over its file. Once a pass is judged, the next is another one. */
export function joinRun(id: string, { sourceCode, options }: RuleContext): LintRun {
  const current = RUNS.get(sourceCode.ast);
  const run = current?.violations === null ? current : { given: new Map(), violations: null };
  if (options[0] !== undefined) run.given.set(id, settingOf(id, options[0]));
  RUNS.set(sourceCode.ast, run);
  return run;
}

/** Options that are given replace the policy's; what they leave out is the rule's own default. */
function settingOf(id: string, given: unknown): RuleSetting {
  const schemas: Readonly<Record<string, z.ZodObject>> = OPTIONS;
  return { severity: 'error', options: schemas[id]!.parse(given) };
}

/** All that a file breaks, by the policy and what ESLint's configuration says over it. */
export function judgeRun(run: LintRun, source: SourceCode, linted: FileInProject): Violations {
  run.violations ??= judge(source, run.given, linted);
  return run.violations;
}

function judge(source: SourceCode, given: LintRun['given'], linted: FileInProject): Violations {
  const { policy, file } = linted;
  const facts = factsOf(source);
  const settings = { ...policy.settingsOf(file), ...Object.fromEntries(given) };
  const around = { isTest: policy.isTest(file), fromProject: recallFromProject(linted, source) };
  return facts.generated ? [] : judgeInProject(facts, settings, around).violations;
}

/** A file's facts, read once however many rules ask for them. */
export function factsOf(source: SourceCode): FileFacts {
  const known = FACTS.get(source.ast) ?? readFacts(toSource(source));
  FACTS.set(source.ast, known);
  return known;
}

function toSource(source: SourceCode): Source {
  const comments = source.getAllComments().map(toComment);
  // Every parser of ESLint's makes an ESTree; their own types are closed, ours are open.
  return sourceOfTree(source.text, source.ast as unknown as EsNode, comments);
}

const toComment = ({ type, range: [start, end] }: TSESTree.Comment): Comment => ({
  start,
  end,
  block: String(type) === 'Block',
});
