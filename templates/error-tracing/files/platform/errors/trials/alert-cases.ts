import type { Told } from './alerts-of.js';

/** What alerts do, for what work, looked at how many minutes ago, and what is told. */
type AlertCase = [title: string, work: Told, looks: number[], told: unknown[]];

export const ALERTS: AlertCase[] = [
  ['fires above its limit, once', [[1, 11]], [0, 0, 0], [['firing', 0.011]]],
  ['is silent at its limit', [[1, 10]], [0], []],
  [
    'is over when the rate falls',
    [
      [8, 20],
      [2, 0],
    ],
    [6, 0],
    [
      ['firing', 0.02],
      ['resolved', 0],
    ],
  ],
  [
    'hears nothing of what is older than five minutes',
    [
      [6, 500],
      [1, 0],
    ],
    [0],
    [],
  ],
  [
    'takes all of five minutes together',
    [
      [4, 0],
      [3, 0],
      [1, 25],
    ],
    [0],
    [],
  ],
  ['says nothing of a few requests', [[1, 50, 99]], [0], []],
  ['stays while a service does no work', [[8, 20]], [6, 0], [['firing', 0.02]]],
];
