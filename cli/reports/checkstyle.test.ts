import { expect, test } from '@jest/globals';
import { checkstyle } from './checkstyle.js';
import { findXmlErrors } from './proof/schema-check.js';
import {
  buildContext,
  buildFinding,
  buildVerdict,
  HOSTILE_VERDICT,
} from './proof/verdict-builder.js';

test.each([
  ['a clean run', buildVerdict()],
  ['hostile names', HOSTILE_VERDICT],
])('%s is well-formed', async (_, verdict) => {
  const document = checkstyle.render(verdict, buildContext({ maxFindings: 3 }));
  expect(await findXmlErrors(document)).toEqual([]);
});

test('what is not well-formed is noticed', async () => {
  expect(await findXmlErrors('<checkstyle version="\u001b"></checkstyle>')).not.toEqual([]);
});

test('a finding is an error of its file', () => {
  const finding = buildFinding({ message: 'Too long.', severity: 'warn' });
  const document = checkstyle.render(buildVerdict([finding]), buildContext());
  const place = '<file name="src/store.ts">\n    <error line="12" column="3" severity="warning"';
  const said = 'message="`Store.load`: Too long." source="lintel.function-length"/>';
  expect(document).toContain(`${place} ${said}`);
});

test('a clean run is a document without files', () => {
  const document = checkstyle.render(buildVerdict(), buildContext());
  expect(document).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3"/>\n');
});

test('a cut is told in a comment', () => {
  const verdict = buildVerdict([buildFinding(), buildFinding()]);
  const document = checkstyle.render(verdict, buildContext({ maxFindings: 0 }));
  expect(document).toContain('<!-- 2 more findings are not shown -->');
});
