import { account } from './accounting.js';
import type { Cost } from './accounting.js';
import { auditClaim, CONTENDERS } from './contenders.js';
import type { Claim, ContenderName } from './contenders.js';
import { stageEdit } from './ground.js';
import type { Ground } from './ground.js';
import { fillCommand, findMissing } from './places.js';
import type { Places } from './places.js';
import type { Suite } from './suites.js';

/** What a suite's runs need, and who is told of each. */
export interface Stand {
  readonly suite: Suite;
  readonly ground: Ground;
  readonly places: Places;
  /** GNU time. */
  readonly time: string;
  readonly tell: (line: string) => void;
}

/** One run of a contender. */
export interface Run {
  readonly name: ContenderName;
  readonly cost: Cost;
  readonly claim: Claim;
}

/** Runs a suite's contenders in turn, round by round; those that can't run here are left out. */
export function measure(stand: Stand, rounds: number): readonly Run[] {
  const { suite, ground } = stand;
  for (const name of suite.primers) runOnce(stand, name);
  return planTurns(stand, rounds).map((name, turn) => {
    if (suite.stages) stageEdit(ground, turn);
    return runOnce(stand, name);
  });
}

function planTurns({ suite, places }: Stand, rounds: number): readonly ContenderName[] {
  const able = suite.contenders.filter((name) => isAble(name, places));
  return Array.from({ length: rounds * suite.repeats }, () => able).flat();
}

/** Whether all that the contender's command needs exists on this machine. */
export function isAble(name: ContenderName, places: Places): boolean {
  return findMissing(CONTENDERS[name].command, places).length === 0;
}

function runOnce({ ground, places, time, tell }: Stand, name: ContenderName): Run {
  const contender = CONTENDERS[name];
  const argv = fillCommand(contender.command, places);
  const { cost, output } = account({ argv, cwd: ground.folder }, time);
  tell(`${contender.title}: ${cost.wallMs} ms, ${cost.cpuMs} ms CPU`);
  return { name, cost, claim: auditClaim(contender, output, ground.files) };
}
