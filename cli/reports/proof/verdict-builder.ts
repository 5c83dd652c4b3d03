import type { ReportedFinding, Summary, Verdict } from '../../../analyser/run/verdict.js';
import type { ReportContext } from '../report.js';

const FINDING: ReportedFinding = {
  rule: 'function-length',
  severity: 'error',
  file: 'src/store.ts',
  line: 12,
  column: 3,
  endLine: 27,
  endColumn: 4,
  symbol: 'Store.load',
  value: 14,
  limit: 8,
  message:
    '`Store.load` is 14 lines long (limit 8): 9 of its own, 5 in nested functions. ' +
    'Move a step with a name of its own into a function.',
  span: { start: 240, end: 702 },
  fingerprint: '00112233445566aa',
};

const SUMMARY: Omit<Summary, 'findings' | 'affected' | 'errors' | 'warnings'> = {
  files: 120,
  discovered: 127,
  skipped: { declaration: 5, generated: 2 },
  functions: 4201,
  durationMs: 812.5,
  rules: {
    'file-length': { judged: 120, found: 1 },
    'function-length': { judged: 4201, found: 4 },
    'justified-disable': { judged: 3, found: 0 },
    'parse-error': { judged: 0, found: 0 },
  },
};

const CONTEXT: ReportContext = {
  version: '1.2.3',
  root: '/home/dev/my project',
  top: '/home/dev/my project',
  color: false,
  quiet: false,
  stats: false,
  maxFindings: Infinity,
};

/** A finding for tests: an overlong method, with what the test wants otherwise. */
export function buildFinding(part: Partial<ReportedFinding> = {}): ReportedFinding {
  return { ...FINDING, ...part };
}

/** A verdict for tests, its counts taken from the findings. */
export function buildVerdict(
  findings: readonly ReportedFinding[] = [],
  part: Partial<Summary> = {},
): Verdict {
  return { findings, summary: { ...SUMMARY, ...countAll(findings), ...part }, slowest: [] };
}

function countAll(findings: readonly ReportedFinding[]) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const affected = new Set(findings.map(({ file }) => file)).size;
  return { findings: findings.length, affected, errors, warnings: findings.length - errors };
}

/** What a report is told in tests unless the test says otherwise. */
export function buildContext(part: Partial<ReportContext> = {}): ReportContext {
  return { ...CONTEXT, ...part };
}

/** Every character that some format or terminal could take for its own. */
export const HOSTILE_NAME =
  'a%b, c:d|e`f`\\*_[g](h)\n::error::i\r\u001b[31mj\u0007\u009b\u202e\u2066k\u2028' +
  '<img src=x onerror="alert(1)">]]>&amp;\'--> @team #1 www.example.org \ud800\ufffe';

/** Two usual findings, and two from files and symbols that mean harm. */
export const HOSTILE_VERDICT: Verdict = buildVerdict([
  buildFinding({
    file: HOSTILE_NAME,
    symbol: HOSTILE_NAME,
    message: `\`${HOSTILE_NAME}\` is 14 lines long (limit 8). Split it.`,
    fingerprint: '00112233445566bb',
  }),
  buildFinding({ file: HOSTILE_NAME, line: 240, column: 15, endLine: 250, symbol: HOSTILE_NAME }),
  buildFinding(),
  buildFinding({
    rule: 'file-length',
    severity: 'warn',
    line: 1,
    column: 1,
    endLine: 345,
    symbol: '<module>',
    value: 345,
    limit: 300,
    message: 'The file is 345 lines long (limit 300). Move what has a reason of its own out of it.',
    fingerprint: '00112233445566cc',
  }),
]);
