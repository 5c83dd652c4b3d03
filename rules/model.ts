/** How much a finding weighs: an `error` makes the run exit 1, a `warn` does not by itself. */
export type Severity = 'error' | 'warn';

/** A range in a file. Lines and columns start at 1; a column counts UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Offsets of a range in a file's text, in UTF-16 units: the first unit and the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of a file. `total` counts physical lines; each line is one of `code`, `types`,
 * `imports`, `data`, `comments` and `blank`, so that these six add up to it.
 */
export interface LineCounts {
  readonly total: number;
  readonly code: number;
  readonly types: number;
  readonly imports: number;
  readonly data: number;
  readonly comments: number;
  readonly blank: number;
  /** Import and re-export statements, which `count: 'code'` counts as one line each. */
  readonly importStatements: number;
}

/** Who is called with a function as its argument. */
export interface Callee {
  /** The name at the root of the call: `describe` of `describe.each(rows)('title', …)`. */
  readonly name: string;
  /** The package that the name is imported from, `global`, or `local`. */
  readonly from: string;
}

/** What was measured of one function; lengths are in lines. */
export interface FunctionFact extends Place, Span {
  /** The dotted path of names: `outer.inner`, `Store.load`, `load.map()`, `test('…')`. */
  readonly symbol: string;
  /** Lines that hold a token of the function, nested functions included. */
  readonly code: number;
  /** Lines that hold a token of the function outside of its nested functions. */
  readonly own: number;
  readonly statements: number;
  readonly ownStatements: number;
  /** Own lines whose tokens all lie inside a JSX element. */
  readonly markup: number;
  /** Own lines saved when each pure-data literal counts one line. */
  readonly folded: number;
  /** The same two with those of the nested functions. */
  readonly allMarkup: number;
  readonly allFolded: number;
  readonly callee: Callee | null;
}

export type DirectiveKind = 'disable' | 'disable-line' | 'disable-next-line' | 'enable';

/** A comment that switches rules of ours off or on. */
export interface Directive extends Place, Span {
  readonly kind: DirectiveKind;
  /** As written, such as `eslint-disable-next-line`. */
  readonly word: string;
  /** Names of ours without `lintel/`; empty if the comment names no rule at all. */
  readonly rules: readonly string[];
  /** What stands after `--`; null if there is nothing. */
  readonly reason: string | null;
}

/** Why a file could not be read into facts. */
export interface Failure {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** All that rules know of one file: small plain values, kept by the content's hash. */
export interface FileFacts {
  readonly lines: LineCounts;
  readonly functions: readonly FunctionFact[];
  /** How many more functions there are, which are too small to concern any rule that is on. */
  readonly unlisted: number;
  readonly directives: readonly Directive[];
  readonly generated: boolean;
  readonly failure: Failure | null;
}

/** What a rule says of one place, before severity and file are known. */
export interface Violation extends Place {
  readonly symbol: string;
  /** The measured figure and its limit; null where nothing is measured. */
  readonly value: number | null;
  readonly limit: number | null;
  readonly message: string;
  /** The tokens that identify the violation wherever it moves; null means the whole file. */
  readonly span: Span | null;
}

/** A violation with what the policy and the run add to it. */
export interface Finding extends Violation {
  readonly rule: string;
  readonly severity: Severity;
  /** Relative to the root, with forward slashes. */
  readonly file: string;
}

/** How many facts a rule judged in a file, and what it found there. */
export interface Judgement {
  readonly judged: number;
  readonly violations: readonly Violation[];
}

/** Which rules' violations each directive has silenced. */
export type Silenced = ReadonlyMap<Directive, ReadonlySet<string>>;

/** What a rule may know of a file besides its facts. */
export interface RuleContext {
  readonly isTest: boolean;
  /** What was silenced of the rules that were judged before this one. */
  readonly silenced: Silenced;
  readonly knownRules: readonly string[];
  /** Rules that were not judged this time: whether a comment silences them is not known. */
  readonly unjudgedRules: readonly string[];
}

/** A pure rule of one file: facts and options in, violations out. */
export interface Rule<Options = unknown> {
  readonly id: string;
  /** One sentence: what the rule demands. */
  readonly demand: string;
  /** It asks for lines and functions, not for comments alone. */
  readonly measures: boolean;
  /**
   * The size up to which functions can't break it; their size is the largest of their lines, however
   * counted, and their statements.
   */
  overlooks(options: Options): number;
  judge(facts: FileFacts, options: Options, context: RuleContext): Judgement;
}

/** A rule's severity and options as they hold for one file. */
export interface RuleSetting {
  readonly severity: Severity;
  readonly options: unknown;
}

/** The rules that are on for a file, by id. */
export type Settings = Readonly<Record<string, RuleSetting>>;
