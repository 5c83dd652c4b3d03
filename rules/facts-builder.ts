import type {
  Directive,
  FileFacts,
  FunctionFact,
  LineCounts,
  Place,
  RuleContext,
  Span,
} from './model.js';
import { NO_LINES } from './no-lines.js';

const PLACE: Place & Span = { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 1 };

/** The line counts of a file that holds what is named, and nothing else. */
export function buildLines(part: Partial<LineCounts> = {}): LineCounts {
  const { code, types, imports, data, comments, blank } = { ...NO_LINES, ...part };
  const total = code + types + imports + data + comments + blank;
  return { ...NO_LINES, total, ...part };
}

/** A function for tests: `load` on one line, without statements, that nobody calls. */
export function buildFunction(part: Partial<FunctionFact> = {}): FunctionFact {
  const { markup = 0, folded = 0, code = 1, statements = 0 } = part;
  const own = { own: code, ownStatements: statements, markup, folded };
  const all = { code, statements, allMarkup: markup, allFolded: folded };
  return { ...PLACE, symbol: 'load', callee: null, ...own, ...all, ...part };
}

/** A directive for tests: one that disables a rule on the next line, with a reason. */
export function buildDirective(part: Partial<Directive> = {}): Directive {
  const kind = part.kind ?? 'disable-next-line';
  const named = { kind, word: `lintel-${kind}`, rules: ['function-length'], reason: 'a table' };
  return { ...PLACE, ...named, ...part };
}

/** The facts of a file that could be read. */
export function buildFacts(part: Partial<FileFacts> = {}): FileFacts {
  const lists = { functions: [], unlisted: 0, directives: [] };
  return { lines: buildLines(), ...lists, generated: false, failure: null, ...part };
}

/** What a rule is told of a file besides its facts: no test, and nothing is silenced. */
export function buildContext(part: Partial<RuleContext> = {}): RuleContext {
  return { isTest: false, silenced: new Map(), knownRules: [], unjudgedRules: [], ...part };
}
