import { expect, jest, test } from '@jest/globals';
import { SEEDED_FAULTS } from './index.js';
import { runWith } from './proof/broken-suite.js';

jest.setTimeout(600_000);

test.each(SEEDED_FAULTS)('$title: $caughtBy', (fault) => {
  const { failed, passed, said } = runWith(fault);
  const isCaught = failed.some((title) => title.includes(fault.caughtBy));
  expect(isCaught ? 'caught' : `${passed.join('\n')}\n${said}`).toBe('caught');
});

test('the faults are at least 40', () => {
  expect(SEEDED_FAULTS.length).toBeGreaterThanOrEqual(40);
});
