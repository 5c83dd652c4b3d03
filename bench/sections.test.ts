import { expect, test } from '@jest/globals';
import { keepSections, putSection } from './sections.js';

const PAGE = '# Results\n\nrows\n';

test('a part comes to the end of the page, and later takes its own place', () => {
  const first = putSection(PAGE, 'faults', 'one $&');
  const both = putSection(first, 'orphans', 'other');
  expect(putSection(both, 'faults', 'two')).toBe(both.replace('one $&', 'two'));
  expect(first).toBe(`${PAGE}\n<!-- part: faults -->\n\none $&\n\n<!-- end of part: faults -->\n`);
});

test('a page that is written anew keeps the parts of others', () => {
  const old = putSection(putSection(PAGE, 'faults', 'one'), 'orphans', 'other');
  expect(keepSections('# New\n', old)).toBe(old.replace(PAGE, '# New\n'));
  expect(keepSections('# New\n', PAGE)).toBe('# New\n');
});
