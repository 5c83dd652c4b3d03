import { expect, test } from '@jest/globals';
import { json } from './json.js';
import { findSchemaErrors } from './proof/schema-check.js';
import {
  buildContext,
  buildFinding,
  buildVerdict,
  HOSTILE_VERDICT,
} from './proof/verdict-builder.js';

const SCHEMA = new URL('./findings.schema.json', import.meta.url);
const UNMEASURED = buildFinding({ value: null, limit: null, fingerprint: null });

function render(verdict = buildVerdict(), part = {}): string {
  return json.render(verdict, buildContext(part));
}

test.each([
  ['a clean run', buildVerdict()],
  ['hostile names', HOSTILE_VERDICT],
  ['a finding without figures', buildVerdict([UNMEASURED])],
])('%s keeps the schema', (_, verdict) => {
  expect(findSchemaErrors(render(verdict), SCHEMA)).toEqual([]);
});

test('the schema refuses a field that it does not know', () => {
  const document = JSON.stringify({ ...JSON.parse(render()), more: 1 });
  expect(findSchemaErrors(document, SCHEMA)).toEqual([' must NOT have additional properties']);
});

test('the schema refuses a report without its summary', () => {
  const errors = findSchemaErrors('{ "version": 1, "findings": [] }', SCHEMA);
  expect(errors).toEqual([" must have required property 'summary'"]);
});

test('absent figures are null', () => {
  const { findings } = JSON.parse(render(buildVerdict([UNMEASURED])));
  expect(findings).toMatchObject([{ value: null, limit: null, fingerprint: null }]);
});

test('names come back exactly', () => {
  const { findings } = JSON.parse(render(HOSTILE_VERDICT));
  const names = findings.map((finding: { file: string }) => finding.file);
  expect(names).toEqual(HOSTILE_VERDICT.findings.map((finding) => finding.file));
});

test('the summary counts what quiet and the cut leave out', () => {
  const report = JSON.parse(render(HOSTILE_VERDICT, { quiet: true, maxFindings: 1 }));
  expect(report.findings).toHaveLength(1);
  expect(report.summary).toMatchObject({ findings: 4, errors: 3, warnings: 1 });
});

test('every rule tells how much it judged', () => {
  const { rules } = JSON.parse(render()).summary;
  expect(rules['function-length']).toEqual({ judged: 4201, found: 4 });
});
