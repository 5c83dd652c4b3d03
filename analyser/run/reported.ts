import type { JudgedViolation } from '../../rules/judge.js';
import type { Severity, Span, Violation } from '../../rules/model.js';
import type { ReportedFinding } from './verdict.js';

// There may be tens of thousands of findings, and spreading an object into another takes ten times as
// long as naming its fields, of which these are too many for one step.

class Placed {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;

  constructor({ line, column, endLine, endColumn }: Violation) {
    this.line = line;
    this.column = column;
    this.endLine = endLine;
    this.endColumn = endColumn;
  }
}

class Said extends Placed {
  readonly symbol: string;
  readonly value: number | null;
  readonly limit: number | null;
  readonly message: string;
  readonly span: Span | null;

  constructor(violation: Violation) {
    super(violation);
    this.symbol = violation.symbol;
    this.value = violation.value;
    this.limit = violation.limit;
    this.message = violation.message;
    this.span = violation.span;
  }
}

/** A violation as it is reported of a file, without a fingerprint. */
export class Reported extends Said implements ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly fingerprint = null;

  constructor(
    { rule, severity, violation }: JudgedViolation,
    readonly file: string,
  ) {
    super(violation);
    this.rule = rule;
    this.severity = severity;
  }
}
