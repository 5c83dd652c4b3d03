import { pick, seededRandom, type Random } from '../seeded-random.js';
import { FIGURES, type Figure } from './figures.js';
import { Sample, type Sampled } from './sampled.js';

/** By how much a figure differs from what it was. */
export interface Difference {
  readonly figure: Figure['figure'];
  /** In milliseconds; of several runs the middle one's. */
  readonly was: number;
  readonly is: number;
  /** How many times as long as it was, on a machine of the same pace. */
  readonly ratio: number;
  /** The bounds of the ratio, with a confidence of 99 %. */
  readonly low: number;
  readonly high: number;
  /** Up to where the ratio is none of a regression. */
  readonly allowed: number;
  readonly isRegression: boolean;
}

const ROUNDS = 1000;

/** Node's timers wake up to 1 ms late, and times count from when a call was due. */
const UNSEEN = 1;

/**
 * Compares a run with runs of the baseline by a bootstrap of their ratio (B. Efron, "Bootstrap
 * Methods", 1979): each round draws a run of the baseline, and of both runs as many stretches as
 * they have (H. Künsch, "The Jackknife and the Bootstrap for General Stationary Observations",
 * 1989). It is a regression if the whole interval lies beyond what is allowed.
 */
export function compareTimes(now: Sampled, before: readonly Sampled[], seed = 1): Differences {
  const runs = { now: new Sample(now), before: before.map((run) => new Sample(run)) };
  const random = seededRandom(seed);
  const rounds = Array.from({ length: ROUNDS }, () => drawRatios(runs, random));
  const ratiosAt = (at: number) => rounds.map((round) => round[at]!).toSorted(ascending);
  return FIGURES.map((figure, at) => judge(figure, ratiosAt(at), figuresAt(runs, at)));
}

/** One for each figure. */
export type Differences = readonly Difference[];

interface Runs {
  readonly now: Sample;
  readonly before: readonly Sample[];
}

function drawRatios({ now, before }: Runs, random: Random): readonly number[] {
  const base = pick(before, random);
  const [is, was] = [now.drawFigures(random), base.drawFigures(random)];
  return is.map((time, at) => time / was[at]! / excuseOf(now, base));
}

/** A machine that is slower now explains so much; one that is faster hides nothing. */
const excuseOf = (now: Sample, base: Sample): number => Math.max(1, now.pace / base.pace);

const ascending = (a: number, b: number): number => a - b;

interface Times extends Pick<Difference, 'is' | 'was'> {
  readonly runs: number;
}

function figuresAt({ now, before }: Runs, at: number): Times {
  const was = before.map((run) => run.figures()[at]!).toSorted(ascending);
  return { was: was[Math.floor(was.length / 2)]!, is: now.figures()[at]!, runs: was.length };
}

/** From fewer runs it isn't known how much they differ by themselves: twice as much is allowed. */
const ENOUGH = 3;

function judge({ figure, ...it }: Figure, ratios: readonly number[], times: Times): Difference {
  const { is, was, runs } = times;
  const allowed = runs < ENOUGH ? 2 * it.allowed : it.allowed;
  const [low, ratio, high] = [at(ratios, 0.005), at(ratios, 0.5), at(ratios, 0.995)];
  const isRegression = low > allowed && is - is / ratio > UNSEEN;
  return { figure, was, is, ratio, low, high, allowed, isRegression };
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * sorted.length)]!;
