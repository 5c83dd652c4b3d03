import { expect, test } from '@jest/globals';
import { PROJECT_RULES } from '../../rules/project-index.js';
import { toRulePage } from '../../rules/rule-page.js';
import { sarif } from './sarif.js';
import { findDraft4Errors } from './proof/schema-check.js';
import {
  buildContext,
  buildFinding,
  buildVerdict,
  HOSTILE_VERDICT,
} from './proof/verdict-builder.js';

const SCHEMA = new URL('../../fixtures/schemas/sarif-2.1.0.json', import.meta.url);

function renderRun(findings = [buildFinding()], part = {}) {
  return JSON.parse(sarif.render(buildVerdict(findings), buildContext(part))).runs[0];
}

test.each([
  ['a clean run', buildVerdict()],
  ['hostile names', HOSTILE_VERDICT],
  ['findings without a fingerprint', buildVerdict([buildFinding({ fingerprint: null })])],
])('%s keeps the public schema', (_, verdict) => {
  const document = sarif.render(verdict, buildContext({ maxFindings: 3 }));
  expect(findDraft4Errors(document, SCHEMA)).toEqual([]);
});

test('the public schema is really asked', () => {
  const document = JSON.stringify({ version: '2.1.0', runs: [{ results: [{ level: 'bad' }] }] });
  expect(findDraft4Errors(document, SCHEMA)).toContain(
    "/runs/0 must have required property 'tool'",
  );
});

test('every rule that took part is described by its demand and its page', () => {
  const { rules } = renderRun().tool.driver;
  const ids = rules.map((rule: { id: string }) => rule.id);
  expect(ids).toEqual(['file-length', 'function-length', 'justified-disable', 'parse-error']);
  expect(rules[0].shortDescription.text).toMatch(/^A file has at most/);
  expect(rules[0].helpUri).toBe(toRulePage('file-length'));
});

test('a rule of the project is described by its demand, too', () => {
  const { rules } = renderRun([buildFinding({ rule: 'module-boundaries' })]).tool.driver;
  const [described] = rules.filter(({ id }: { id: string }) => id === 'module-boundaries');
  expect(described.shortDescription.text).toBe(PROJECT_RULES['module-boundaries']?.demand);
});

test('a rule that only its findings know is described by its id', () => {
  const { rules } = renderRun([buildFinding({ rule: 'unheard-of' })]).tool.driver;
  expect(rules[4].shortDescription.text).toBe("Lintel's rule unheard-of");
});

test('a result points to its rule, weighs as it should, and keeps its fingerprint', () => {
  const { results, tool } = renderRun([buildFinding({ severity: 'warn' })]);
  expect(results).toMatchObject([{ ruleId: 'function-length', level: 'warning' }]);
  expect(tool.driver.rules[results[0].ruleIndex].id).toBe('function-length');
  expect(results[0].partialFingerprints).toEqual({ 'lintel/v1': '00112233445566aa' });
});

test('a result names its place, its symbol and its figures', () => {
  const [{ locations, properties }] = renderRun().results;
  const region = { startLine: 12, startColumn: 3, endLine: 27, endColumn: 4 };
  expect(locations[0].physicalLocation.region).toEqual(region);
  expect(locations[0].logicalLocations).toEqual([{ fullyQualifiedName: 'Store.load' }]);
  expect(properties).toEqual({ value: 14, limit: 8 });
});

test('a file is percent-encoded below a root that is a folder', () => {
  const run = renderRun([buildFinding({ file: 'src/a b/ü#?%:\ud800.ts' })]);
  const { uri, uriBaseId } = run.results[0].locations[0].physicalLocation.artifactLocation;
  expect(uri).toBe('src/a%20b/%C3%BC%23%3F%25%3A%EF%BF%BD.ts');
  expect(run.originalUriBaseIds[uriBaseId].uri).toMatch(/^file:\/\/\/.*\/my%20project\/$/);
});

test('a file is named from the top of the repository, which is what code scanning starts from', () => {
  const run = renderRun([buildFinding()], { root: '/repo/apps/my web', top: '/repo' });
  const { artifactLocation } = run.results[0].locations[0].physicalLocation;
  expect(artifactLocation.uri).toBe('apps/my%20web/src/store.ts');
  expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///repo/' } });
});

test('a message makes no link', () => {
  const [{ message }] = renderRun([buildFinding({ message: '[a](b)' })]).results;
  expect(message.text).toBe('[a] (b)');
});

test('a cut is told to the reader', () => {
  const { invocations } = renderRun([buildFinding(), buildFinding()], { maxFindings: 1 });
  const [notification] = invocations[0].toolExecutionNotifications;
  expect(notification.message.text).toBe('1 more finding is not shown');
});
