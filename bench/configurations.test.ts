import { expect, test } from '@jest/globals';
import { renderConfigurations } from './configurations.js';
import { CONTENDERS } from './contenders.js';

const PLACES = { TOOLS: '/tools/node_modules', PLUGIN: '/dist/plugin.js', CONFIG: '/config' };

test('each configuration that a command names is written, and no other', () => {
  const commands = Object.values(CONTENDERS).map(({ command }) => command);
  const named = [...commands.join(' ').matchAll(/\$CONFIG\/(\S+)/g)].map((match) => match[1]);
  expect(Object.keys(renderConfigurations(PLACES)).sort()).toEqual([...new Set(named)].sort());
});

test("ESLint's parser is imported from among the tools", () => {
  const config = renderConfigurations(PLACES)['eslint.config.mjs'];
  expect(config).toContain('file:///tools/node_modules/@typescript-eslint/parser/');
});
