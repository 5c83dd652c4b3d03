import type { JudgedViolation } from '../../rules/judge.js';
import type { FileFacts, FunctionFact } from '../../rules/model.js';
import { escapeForTerminal } from '../reports/escape.js';
import { judgePlace, type Ground, type JudgedPlace } from './judge-place.js';
import type { Project } from './project.js';

/**
 * What was measured of the one file that was named, and of the functions around a line of it, and
 * what the policy says of them. Throws `path-unmatched` where that is no file that is judged.
 */
export async function explainPlace(ground: Ground, line: number): Promise<string> {
  const judged = await judgePlace(ground);
  const around = judged.facts.functions.filter((fact) => isAround(line, fact));
  const parts = [describeFile(ground.project, judged.facts), ...around.map(describeFunction)];
  return `${[...parts, ...verdictOf(judged, line)].map(escapeForTerminal).join('\n')}\n`;
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

function verdictOf({ facts, violations }: JudgedPlace, line: number): string[] {
  const isHere = facts.failure === null ? (it: Extent) => isAround(line, it) : () => true;
  const here = violations.filter(({ violation }) => isHere(violation));
  return here.length === 0 ? ['No rule has anything against this line.'] : here.map(describe);
}

function describe({ rule, severity, violation, silencedBy }: JudgedViolation): string {
  const silenced = silencedBy && ` (silenced by the comment in line ${silencedBy.line})`;
  return `${severity} ${rule}${silenced ?? ''}: ${violation.message}`;
}
