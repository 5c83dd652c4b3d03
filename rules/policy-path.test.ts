import { expect, test } from '@jest/globals';
import { toPolicyPath } from './policy-path.js';

test.each([
  [['modules', 'api', 'mayUse'], 'modules.api.mayUse'],
  [['overrides', 0, 'files'], 'overrides[0].files'],
  [['modules', 'my api', 'mayUse', 'npm:pg'], 'modules["my api"].mayUse["npm:pg"]'],
  [['0'], '["0"]'],
])('%j is written as %s', (path, written) => {
  expect(toPolicyPath(path)).toBe(written);
});
