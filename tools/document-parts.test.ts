import { expect, test } from '@jest/globals';
import { listAnchors, listCommands, listLinks, listScripts } from './document-parts.js';

test('commands are found in blocks, in inline code, and in front of pipes', () => {
  const block = '```sh\nnpm ci && npx lintel check --staged\nlintel check -f json | jq .\n```\n';
  expect(listCommands(`${block}Run \`lintel explain a.ts:1\` and lintel check.`)).toEqual([
    ['check', '--staged'],
    ['check', '-f', 'json'],
    ['explain', 'a.ts:1'],
  ]);
});

test('what Lintel prints is no command', () => {
  expect(listCommands('```text\nlintel: there is no option\n```\n`lintel/eslint-plugin`')).toEqual(
    [],
  );
});

test('an import is no command', () => {
  expect(listCommands("```js\nimport lintel from 'lintel/eslint-plugin';\n```\n")).toEqual([]);
});

test('scripts are found in code', () => {
  expect(listScripts('`npm run docs`, npm run nothing')).toEqual(['docs']);
});

test('links are found in prose, and not in code or to other places of the web', () => {
  const document = '[a](a.md#b) ![b](b.svg) [c](https://c.example) `[d](d.md)`';
  expect(listLinks(document)).toEqual(['a.md#b', 'b.svg']);
});

test('a heading is linked to by its words', () => {
  expect(listAnchors('# A b\n\n## `max-lines`, 1.\n')).toEqual(['a-b', 'max-lines-1']);
});
