import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tracingSubject } from '../../../../integration/platform/errors/tracing-subject.js';
import { allowForServices } from '../../../services/proof/longest.js';
import { start, type Started } from '../../../services/start.js';
import { telemetry } from '../../../services/telemetry/recipe.js';
import type { RunningTelemetry } from '../../../services/telemetry/running-telemetry.js';
import { failedCases, unproven } from '../../proof/mutants.js';
import { atOnce } from './at-once.js';
import { tracingContract } from '../tracing-contract.js';
import { tracingMutants } from './tracing-mutants.js';

allowForServices();

const receivers: Started<RunningTelemetry>[] = [];

beforeAll(async () => void receivers.push(await start(telemetry())));
afterAll(() => receivers[0]?.stop());

const reference = tracingSubject(() => receivers[0]!);

test('the reference passes all cases (E2)', async () => {
  expect(await failedCases(tracingContract(reference))).toEqual([]);
});

const mutants = tracingMutants(reference);

test.each(mutants)('$caughtBy: catches a tracing that $breaks', async (mutant) => {
  expect(await failedCases(atOnce(tracingContract(mutant.subject)))).toEqual([mutant.caughtBy]);
});

test('each case of the contract is proven', () => {
  expect(unproven(tracingContract(reference), mutants)).toEqual([]);
});
