import { expect, test } from '@jest/globals';
import { renderXml } from './xml.js';

const LEAF = { name: 'leaf', attributes: { at: 1, of: '"a"' }, content: [] };

test('elements nest with two spaces a level, and an empty one closes itself', () => {
  const document = renderXml({ name: 'root', attributes: {}, content: [LEAF] }, []);
  const body = ['<root>', '  <leaf at="1" of="&#34;a&#34;"/>', '</root>', ''];
  expect(document.split('\n').slice(1)).toEqual(body);
});

test('text stands between the tags, escaped and with no blank added', () => {
  const document = renderXml({ name: 'root', attributes: {}, content: 'a < b\n' }, []);
  expect(document).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<root>a &#60; b&#10;</root>\n');
});

test('notes stand as comments before the root', () => {
  expect(renderXml(LEAF, ['one', 'two'])).toContain('?>\n<!-- one -->\n<!-- two -->\n<leaf');
});
