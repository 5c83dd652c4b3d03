import { expect, test } from '@jest/globals';
import { screenOfCheck } from './screen-of-check.js';

test('what is shown is what the command prints, in colours and without the time', async () => {
  const screen = await screenOfCheck('fixtures/picture');
  expect(screen).toContain('\u001b[4msrc/basket.ts\u001b[24m\n');
  expect(screen).toMatch(/skipped \(2 other-extension\)\u001b\[39m\n$/);
});

test('a project without findings makes no picture', async () => {
  await expect(screenOfCheck('fixtures/schemas')).rejects.toThrow('lintel check ended with');
});
