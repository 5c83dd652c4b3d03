import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';
import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';
import { LintelError } from '../policy/errors.js';
import { RULES } from '../rules/index.js';
import type { Directive } from '../rules/model.js';
import { PROJECT_RULES } from '../rules/project-index.js';
import { OPTIONS } from '../rules/options.js';
import { toRulePage } from '../rules/rule-page.js';
import { ABOUT_COMMENTS, MESSAGES, type RuleContext } from './context.js';
import { joinRun, judgeRun, type Violations } from './lint-run.js';
import { toLintedFile } from './linted-file.js';
import { toOptionsSchema } from './options-schema.js';
import { emptyMemory, findProject } from './project-policy.js';
import { toReport } from './report.js';

/** What can't be parsed is a finding of ESLint's own. */
const OF_ESLINT = 'parse-error';

const toRule = RuleCreator(toRulePage);
const MEMORY = emptyMemory();

/**
 * All rules as rules of ESLint, by id. Those of the project tell what `lintel check` found last, as long
 * as the file is the same.
 */
export const ESLINT_RULES = Object.fromEntries(
  Object.entries(OPTIONS)
    .filter(([id]) => id !== OF_ESLINT)
    .map(([id, options]) => [id, toEslintRule(id, toOptionsSchema(options))]),
);

function toEslintRule(name: string, schema: JSONSchema4[]) {
  const docs = { description: (RULES[name] ?? PROJECT_RULES[name]!).demand };
  const hasSuggestions = name === ABOUT_COMMENTS;
  const told = { type: 'suggestion', docs, messages: MESSAGES } as const;
  const meta = { ...told, schema, hasSuggestions };
  return toRule({ name, meta, create: (context) => listen(name, context) });
}

/** All is reported once the tree was walked: by then every rule has made itself part of the run. */
function listen(id: string, context: RuleContext) {
  const linted = toLintedFile(context);
  const project = linted === null ? null : findProject(linted, MEMORY);
  if (project === null || project.policy.ignoreOf(project.file) !== undefined) return {};
  demandEslint(id, context);
  const run = joinRun(id, context);
  return { 'Program:exit': () => report(id, context, judgeRun(run, context.sourceCode, project)) };
}

/** Oxlint has comments silence what is said of themselves, and would so let the worst of them pass. */
function demandEslint(id: string, { languageOptions }: RuleContext): void {
  // Each parser says of itself what it likes; oxlint's says its name.
  const { name } = (languageOptions.parser ?? {}) as { readonly name?: unknown };
  if (id !== ABOUT_COMMENTS || name !== 'oxlint') return;
  const remedy = '`lintel check` and ESLint judge it.';
  throw new LintelError('option-invalid', `lintel/${id} can't work in oxlint. ${remedy}`);
}

function report(id: string, context: RuleContext, all: Violations): void {
  const open = all.filter(({ rule, silencedBy }) => rule === id && isOpen(silencedBy));
  for (const judged of open) context.report(toReport(judged, all, context.sourceCode));
}

/** What comments for ESLint silence is left to ESLint, so that it knows that they are of use. */
const isOpen = (silencer: Directive | null): boolean =>
  silencer === null || silencer.word.startsWith('eslint-');
