import type { Place, Span } from './model.js';

export type DeclarationKind =
  | 'function'
  | 'class'
  | 'variable'
  | 'enum'
  | 'namespace'
  | 'type'
  /** A statement of the top level that declares nothing. */
  | 'statement';

/** What stands at a module's top level, with what it uses. The place is that of the statement. */
export interface Declaration extends Place, Span {
  /** Several for a pattern (`const { a, b } = …`); none for a statement. */
  readonly names: readonly string[];
  readonly kind: DeclarationKind;
  /** The names that it is exported by, by itself or by a list: `default` among them. */
  readonly exportedAs: readonly string[];
  /**
   * Names of the module's top level that it refers to where a value is asked for: declared ones and
   * imported ones, each once. Names that are shadowed where they stand are left out.
   */
  readonly uses: readonly string[];
  /** The same for names that only types refer to. */
  readonly usesTypes: readonly string[];
  /** Names of the top level that it assigns to, or changes by `++`. */
  readonly assigns: readonly string[];
  /** Lines on which a token of it stands. */
  readonly lines: number;
  /** Its value holds no call and no function: a literal, a table, a template of such. */
  readonly isConstant: boolean;
  /** Its value is a function, an arrow, or a call that is given one: something that runs. */
  readonly isCallable: boolean;
  /** It reaches an assertion itself: `expect(…)`, `assert…(…)`, `t.assert…`. */
  readonly asserts: boolean;
}

export type MemberKind = 'field' | 'method' | 'accessor' | 'constructor' | 'static-block';

/** A member of a class. */
export interface Member extends Place, Span {
  /** `#name` where it is private by syntax. */
  readonly name: string;
  readonly kind: MemberKind;
  readonly isStatic: boolean;
  /** Names of decorators; a framework may impose what they stand on. */
  readonly decorators: readonly string[];
  /** Other members that it reaches through `this` (or the class's name), each once. */
  readonly uses: readonly string[];
  /** Lines on which a token of it stands. */
  readonly lines: number;
}

/** A class, wherever it stands in the module. */
export interface ClassFact extends Place, Span {
  readonly symbol: string;
  readonly members: readonly Member[];
  readonly implements: readonly string[];
  readonly hasHeritage: boolean;
  readonly decorators: readonly string[];
}

/** `only` and `skip` as runners spell them; `todo` has no body. */
export type TestModifier = 'only' | 'skip' | 'todo';

/** A test, or what holds tests. */
export interface TestFact extends Place, Span {
  readonly kind: 'test' | 'container' | 'hook';
  /** The literal title; the source of what is no literal; empty for a hook. */
  readonly title: string;
  /** Titles of the containers around it, the outermost first. */
  readonly path: readonly string[];
  /** As it is written: `test.only`, `xit`, `it.skip`. */
  readonly callee: string;
  readonly modifier: TestModifier | null;
  /**
   * The comments right before it and on its line, without their marks, or the reason that its options
   * give (`{ skip: 'reason' }`); what a skip is justified by.
   */
  readonly comment: string | null;
  /** It reaches an assertion in its own callback, or in functions that are nested where it stands. */
  readonly asserts: boolean;
  /**
   * Names of the module's top level, and imported ones, that its callback refers to, by itself or in
   * functions that are nested where it stands; each once. Empty for a container.
   */
  readonly uses: readonly string[];
  /** What its callback calls by a plain name or member, as it is written; empty for a container. */
  readonly calls: readonly string[];
}

/** A budget that is asserted by a literal name: `toMeetBudget('database.query')`. */
export interface BudgetFact extends Place, Span {
  readonly name: string;
}

/** A call that puts a double in a module's place, or spies on one. */
export interface MockFact extends Place, Span {
  /** As it is written: `jest.mock`, `vi.spyOn`, `mock.module`. */
  readonly callee: string;
  /** The module that it names, or the import whose object it is put on; null if neither is told. */
  readonly target: string | null;
}

/** What one module declares, as rules of the project know it. */
export interface Outline {
  readonly declarations: readonly Declaration[];
  readonly classes: readonly ClassFact[];
  readonly tests: readonly TestFact[];
  readonly mocks: readonly MockFact[];
  /** In order, wherever they stand in the module. */
  readonly budgets: readonly BudgetFact[];
  /** Names that are asked of each imported namespace, by its local name; `*` where that is not told. */
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
}

/** The outline of a file that holds nothing, or could not be read. */
export const NO_OUTLINE: Outline = {
  declarations: [],
  classes: [],
  tests: [],
  mocks: [],
  budgets: [],
  namespaces: {},
};
