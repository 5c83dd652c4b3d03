import type { Random } from '../../seeded-random.js';
import type { BreakerTrial } from './breaker-trial.js';
import type { HeldCall } from './held-call.js';

/** Calls that begin and end, well or badly, in an order that only chance knows; all end. */
export async function runMixedCalls(trial: BreakerTrial, random: Random): Promise<void> {
  const running: HeldCall[] = [];
  for (let step = 0; step < 60; step += 1) await takeStep(trial, random, running);
  for (const call of running) await call.end(random() < 0.5 ? 'fail' : 'succeed');
}

async function takeStep(trial: BreakerTrial, random: Random, running: HeldCall[]): Promise<void> {
  const chance = random();
  if (chance < 0.05) await trial.pass();
  else if (chance < 0.5) running.push(await trial.beginOne());
  else await endOne(running, random);
}

async function endOne(running: HeldCall[], random: Random): Promise<void> {
  const [call] = running.splice(Math.floor(random() * running.length), 1);
  await call?.end(random() < 0.7 ? 'fail' : 'succeed');
}
