import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { REPORTS, type ReportName } from '../index.js';
import { buildContext, HOSTILE_VERDICT } from './verdict-builder.js';

// The table's keys are the type's members, which Object.keys does not know.
const NAMES = Object.keys(REPORTS) as ReportName[];
const SLOWEST = [
  { file: 'src/store.ts', milliseconds: 41.2 },
  { file: 'src/main.ts', milliseconds: 7 },
];

test.each(NAMES)('the %s report is as its golden file', async (name) => {
  const file = new URL(`./golden/${name}.txt`, import.meta.url);
  const report = await REPORTS[name]();
  const context = buildContext({ stats: true, maxFindings: 3 });
  const rendered = report.render({ ...HOSTILE_VERDICT, slowest: SLOWEST }, context);
  if (process.env['LINTEL_UPDATE_GOLDEN'] === '1') writeFileSync(file, rendered);
  expect(rendered).toBe(readFileSync(file, 'utf8'));
});

test.each(NAMES)('the %s report ends in one newline', async (name) => {
  const report = await REPORTS[name]();
  expect(report.render(HOSTILE_VERDICT, buildContext())).toMatch(/[^\n]\n$/);
});
