import { expect, test } from '@jest/globals';
import { junit } from './junit.js';
import { findXmlErrors } from './proof/schema-check.js';
import {
  buildContext,
  buildFinding,
  buildVerdict,
  HOSTILE_VERDICT,
} from './proof/verdict-builder.js';

const SCHEMA = new URL('../../fixtures/schemas/junit.xsd', import.meta.url);
const WARNING = buildFinding({ rule: 'file-length', severity: 'warn' });

function render(findings = [buildFinding()], part = {}): string {
  return junit.render(buildVerdict(findings), buildContext(part));
}

test.each([
  ['a clean run', buildVerdict()],
  ['a run that judged nothing', buildVerdict([], { rules: {} })],
  ['hostile names', HOSTILE_VERDICT],
])('%s keeps the public schema', async (_, verdict) => {
  const document = junit.render(verdict, buildContext({ maxFindings: 3 }));
  expect(await findXmlErrors(document, SCHEMA)).toEqual([]);
});

test('the public schema is really asked', async () => {
  const errors = await findXmlErrors('<testsuites><testsuite/></testsuites>', SCHEMA);
  expect(errors.join()).toMatch("The attribute 'name' is required");
});

test('a finding is a failed test of its file', () => {
  const document = render();
  expect(document).toContain('<testsuite name="src/store.ts" tests="1" failures="1" errors="0">');
  expect(document).toContain(
    '<testcase name="function-length: Store.load" classname="src/store.ts">',
  );
  expect(document).toContain('type="error">src/store.ts:12:3: `Store.load` is 14');
});

test('a rule that was met is a passing test, one that judged nothing is none', () => {
  const document = render([]);
  expect(document).toContain('<testsuites name="lintel" tests="3" failures="0" errors="0"');
  expect(document).toContain('<testcase name="justified-disable" classname="lintel"/>');
  expect(document).not.toContain('parse-error');
});

test('a rule with findings is not met, even where the cut hides them', () => {
  const document = render([buildFinding(), WARNING], { maxFindings: 1 });
  expect(document).not.toContain('"file-length"');
  expect(document).toContain('<!-- 1 more finding is not shown -->');
});

test('quiet takes a rule with warnings only as met', () => {
  const document = render([WARNING], { quiet: true });
  expect(document).toContain('<testcase name="file-length" classname="lintel"/>');
});
