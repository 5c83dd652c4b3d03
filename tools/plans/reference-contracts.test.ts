import { expect, test } from '@jest/globals';
import * as testkit from '../../testkit/index.js';
import { CONTRACTS } from '../contracts.js';
import { toContractsReference } from './reference-contracts.js';

test('every contract that the test kit exports is in the reference', () => {
  const exported = Object.keys(testkit).filter((name) => name.endsWith('Contract'));
  expect(Object.keys(CONTRACTS).sort()).toEqual(exported.sort());
});

test('a case is told with what it needs', () => {
  const parts = { 'A counter': [{ title: 'counts' }, { title: 'forgets', needs: 'a reset' }] };
  const reference = toContractsReference({ contracts: { counterContract: parts } });
  expect(reference).toContain('## counterContract\n\nA counter:\n\n| case | needs |\n');
  expect(reference).toContain('| counts |  |\n| forgets | `a reset` |');
});
