import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { groupingSubject } from '../../../../integration/platform/errors/grouping-subject.js';
import { allowForServices } from '../../../services/proof/longest.js';
import { start, type Started } from '../../../services/start.js';
import { telemetry } from '../../../services/telemetry/recipe.js';
import type { RunningTelemetry } from '../../../services/telemetry/running-telemetry.js';
import { failedCases, unproven } from '../../proof/mutants.js';
import { atOnce } from './at-once.js';
import { errorGroupingContract } from '../error-grouping-contract.js';
import { groupingMutants } from './grouping-mutants.js';

allowForServices();

const receivers: Started<RunningTelemetry>[] = [];

beforeAll(async () => void receivers.push(await start(telemetry())));
afterAll(() => receivers[0]?.stop());

const reference = groupingSubject(() => receivers[0]!);

test('the reference passes all cases (E3)', async () => {
  expect(await failedCases(errorGroupingContract(reference))).toEqual([]);
});

const mutants = groupingMutants(reference);

test.each(mutants)('$caughtBy: catches a grouping that $breaks', async (mutant) => {
  expect(await failedCases(atOnce(errorGroupingContract(mutant.subject)))).toEqual([
    mutant.caughtBy,
  ]);
});

test('each case of the contract is proven', () => {
  expect(unproven(errorGroupingContract(reference), mutants)).toEqual([]);
});
