import { discover } from '../../analyser/run/discover.js';
import { factsIn } from '../../analyser/run/facts-in.js';
import { gather, type Wanted } from '../../analyser/run/gather.js';
import type { Target } from '../../analyser/run/target.js';
import { toFilePolicy } from '../../policy/file-settings.js';
import { LintelError } from '../../policy/errors.js';
import { judgeFile, type JudgedViolation } from '../../rules/judge.js';
import type { FileFacts, FunctionFact } from '../../rules/model.js';
import { escapeForTerminal } from '../reports/escape.js';
import type { Project } from './project.js';

/**
 * What was measured of the one file that was named, and of the functions around a line of it, and
 * what the policy says of them. Throws `path-unmatched` where that is no file that is judged.
 */
export async function explainPlace(project: Project, line: number): Promise<string> {
  const facts = await readOne(project);
  const around = facts.functions.filter((fact) => isAround(line, fact));
  const parts = [describeFile(project, facts), ...around.map(describeFunction)];
  return `${[...parts, ...verdictOf(project, facts, line)].map(escapeForTerminal).join('\n')}\n`;
}

async function readOne({ git, policy, paths, ...area }: Project): Promise<FileFacts> {
  const request = { paths, staged: false, since: null };
  const { targets } = discover({ git, ...area }, policy, request);
  const reading = { ...ALONE, git, maxFileSize: policy.maxFileSize };
  const [gathered, ...others] = await gather(targets.map(wantSize), reading);
  const isOne = gathered !== undefined && others.length === 0;
  return (isOne ? factsIn(gathered) : null) ?? notJudged(paths);
}

const wantSize = (target: Target): Wanted => ({ target, aspects: ['size'] });

const ALONE = { kept: null, threads: 1, onRead: () => undefined };

function notJudged(paths: readonly string[]): never {
  const message = `${paths.join()} is no file that is judged; see --print-config.`;
  throw new LintelError('path-unmatched', message);
}

type Extent = Pick<FunctionFact, 'line' | 'endLine'>;

const isAround = (at: number, { line, endLine }: Extent): boolean => line <= at && at <= endLine;

function describeFile({ paths }: Project, { lines, functions }: FileFacts): string {
  const { total, code, types, imports, data, comments, blank } = lines;
  const kinds = Object.entries({ code, types, imports, data, comments, blank });
  const split = kinds.map(([kind, count]) => `${count} ${kind}`).join(', ');
  return `${paths.join()}: ${total} lines (${split}), ${functions.length} functions`;
}

function describeFunction(fact: FunctionFact): string {
  const { symbol, line, endLine, code, own, statements, ownStatements, markup, folded } = fact;
  const lengths = `code ${code}, own ${own}, physical ${endLine - line + 1}`;
  const counts = `statements ${statements} (own ${ownStatements})`;
  const apart = `JSX ${markup}, data folds ${folded}`;
  return `  ${symbol}, lines ${line}–${endLine}: ${lengths}; ${counts}, ${apart}`;
}

function verdictOf(project: Project, facts: FileFacts, line: number): string[] {
  const isHere = facts.failure === null ? (it: Extent) => isAround(line, it) : () => true;
  const here = judge(project, facts).filter(({ violation }) => isHere(violation));
  return here.length === 0 ? ['No rule has anything against this line.'] : here.map(describe);
}

function judge({ policy, paths: [file = ''] }: Project, facts: FileFacts) {
  const { settingsOf, isTest } = toFilePolicy(policy);
  return judgeFile(facts, settingsOf(file), isTest(file)).violations;
}

function describe({ rule, severity, violation, silencedBy }: JudgedViolation): string {
  const silenced = silencedBy && ` (silenced by the comment in line ${silencedBy.line})`;
  return `${severity} ${rule}${silenced ?? ''}: ${violation.message}`;
}
