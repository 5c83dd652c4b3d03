import { discover } from '../../analyser/run/discover.js';
import { gather, type Reading } from '../../analyser/run/gather.js';
import { toFilePolicy } from '../../policy/file-settings.js';
import { LintelError } from '../../policy/errors.js';
import { judgeFile } from '../../rules/judge.js';
import type { FileFacts, FunctionFact, Violation } from '../../rules/model.js';
import type { Arguments } from '../arguments.js';
import { escapeForTerminal } from '../reports/escape.js';
import type { World } from '../world.js';
import { openProject, type Project } from './project.js';

/** A place as it was typed. */
export interface TypedPlace {
  readonly file: string;
  readonly line: number;
}

/** What was measured of a file and of the functions around a line, and what the policy says of it. */
export async function explainPlace(
  { file, line }: TypedPlace,
  typed: Arguments,
  world: World,
): Promise<string> {
  const project = await openProject(typed, world, [file]);
  const facts = await readOne(project);
  const around = facts.functions.filter((fact) => fact.line <= line && line <= fact.endLine);
  const parts = [describeFile(project, facts), ...around.map(describeFunction)];
  return `${[...parts, ...verdictOf(project, facts, line)].map(escapeForTerminal).join('\n')}\n`;
}

async function readOne(project: Project): Promise<FileFacts> {
  const { git, policy, paths } = project;
  const request = { paths, staged: false, since: null };
  const { targets } = discover(project, policy, request);
  const reading: Reading = { ...ALONE, git, maxFileSize: policy.maxFileSize };
  const [gathered, ...others] = await gather(targets, reading);
  if (gathered?.facts && others.length === 0) return gathered.facts;
  throw new LintelError(
    'path-unmatched',
    `${paths.join()} is no file that is judged; see --print-config.`,
  );
}

const ALONE = { kept: null, threads: 1, onRead: () => undefined };

function describeFile({ paths }: Project, { lines, functions }: FileFacts): string {
  const { total, code, types, imports, data, comments, blank } = lines;
  const kinds = Object.entries({ code, types, imports, data, comments, blank });
  const split = kinds.map(([kind, count]) => `${count} ${kind}`).join(', ');
  return `${paths.join()}: ${total} lines (${split}), ${functions.length} functions`;
}

function describeFunction(fact: FunctionFact): string {
  const { symbol, line, endLine, code, own, statements, ownStatements, markup, folded } = fact;
  const lengths = `code ${code}, own ${own}, physical ${endLine - line + 1}`;
  const rest = `statements ${statements} (own ${ownStatements}), JSX ${markup}, data folds ${folded}`;
  return `  ${symbol}, lines ${line}–${endLine}: ${lengths}; ${rest}`;
}

function verdictOf(
  { policy, paths: [file = ''] }: Project,
  facts: FileFacts,
  at: number,
): string[] {
  const files = toFilePolicy(policy);
  const { violations } = judgeFile(facts, files.settingsOf(file), files.isTest(file));
  const isHere = ({ line, endLine }: Violation): boolean => line <= at && at <= endLine;
  const here = violations.filter((it) => facts.failure !== null || isHere(it.violation));
  if (here.length === 0) return ['No rule has anything against this line.'];
  return here.map(({ rule, severity, violation, silencedBy }) => {
    const silenced =
      silencedBy === null ? '' : ` (silenced by the comment in line ${silencedBy.line})`;
    return `${severity} ${rule}${silenced}: ${violation.message}`;
  });
}
