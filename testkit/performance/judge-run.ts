import { showMilliseconds } from '../duration.js';
import type { BaselineRun } from './baseline.js';
import { compareTimes, type Difference, type Differences } from './compare.js';
import type { Sampled } from './sampled.js';
import { nameOf } from './scenario.js';
import type { ScenarioRun } from './scenario-run.js';

/** How a run stands to what was before. */
export interface Judgement {
  readonly differences: Differences;
  /** What has become worse, a sentence for each. */
  readonly regressions: readonly string[];
}

/** Holds a run against runs of the baseline that are like it, and a soak against its beginning. */
export function judgeScenario(run: ScenarioRun, kept: readonly BaselineRun[]): Judgement {
  if (run.saturation !== null) return { differences: [], regressions: judgeRamp(run, kept) };
  if (run.errors.length > 0) return { differences: [], regressions: [sayFailed(run)] };
  const differences = kept.length === 0 ? [] : compareTimes(sampledOf(run), kept);
  const worse = sayRegressions(differences, 'in the baseline').map((it) => `${it} ${MEANT}`);
  const regressions = [...worse, ...judgeSoak(run)].map((it) => `${nameOf(run.scenario)}: ${it}`);
  return { differences, regressions };
}

/** The times of a run, as they are compared. */
export function sampledOf({ phases, calibration }: ScenarioRun): Sampled {
  return { phases, pace: calibration.median };
}

const MEANT = 'If that is meant, keep it: LINTEL_BASELINE=replace.';

const sayFailed = ({ scenario, errors, calls }: ScenarioRun): string =>
  `${nameOf(scenario)}: ${errors.length} of ${calls} calls failed. The first: ${errors[0]}`;

/** What has become worse, since when. */
function sayRegressions(differences: Differences, when: string): readonly string[] {
  const worse = differences.filter(({ isRegression }) => isRegression);
  return worse.map((it) => `${sayTimes(it)} ${when}: ${sayRatio(it)}.`);
}

const sayTimes = ({ figure, is, was }: Difference): string =>
  `${figure} is ${showMilliseconds(is)}, and was ${showMilliseconds(was)}`;

const sayRatio = ({ ratio, low, allowed }: Difference): string =>
  `${show(ratio)}×, at least ${show(low)}× with a confidence of 99 %, of ${allowed}× allowed`;

const show = (factor: number): number => Number(factor.toPrecision(3));

/** A machine that is slower now bears less; less than half of the least is no chance. */
function judgeRamp(run: ScenarioRun, kept: readonly BaselineRun[]): readonly string[] {
  const borne = borneBefore(kept, run.calibration.median);
  const [least, rate] = [Math.min(...borne), run.saturation?.rate ?? 0];
  const rates = `it bears ${rate} calls a second, and bore ${Math.round(least)} or more`;
  const isWorse = borne.length > 0 && rate < least / 2;
  return isWorse ? [`${nameOf(run.scenario)}: ${rates}: less than half. ${MEANT}`] : [];
}

/** What ramps bore, at a pace; one that bore nothing has met a service that was down. */
function borneBefore(kept: readonly BaselineRun[], pace: number): readonly number[] {
  const rates = kept.map((it) => (it.saturation ?? 0) / Math.max(1, pace / it.pace));
  return rates.filter((rate) => rate > 0);
}

/** Whether times grow while nothing else does. */
function judgeSoak({ scenario, phases }: ScenarioRun): readonly string[] {
  const stretches = phases.flat();
  const third = Math.floor(stretches.length / 3);
  if (scenario.kind !== 'soak' || third === 0) return [];
  const [first, last] = [stretches.slice(0, third), stretches.slice(-third)].map(toSampled);
  return sayRegressions(compareTimes(last!, [first!]), 'at the beginning');
}

const toSampled = (stretches: Sampled['phases'][number]): Sampled => ({
  phases: [stretches],
  pace: 1,
});
