import { CORPUS } from '../tools/corpus.js';
import type { ContenderName } from './contenders.js';
import { CYCLE_POLICY, PROJECT_POLICY, SIZE_POLICY, type PolicyText } from './policies.js';

/** Processes that are measured in turn on the same files. */
export interface Suite {
  readonly title: string;
  /** What lies in the folder: packages of the corpus, or a git repository of its first files. */
  readonly ground: readonly string[] | 'repository';
  /** What Lintel judges by. */
  readonly policy: PolicyText;
  readonly contenders: readonly ContenderName[];
  /** They run once before, unmeasured, and so leave their caches behind. */
  readonly primers: readonly ContenderName[];
  /** How often each runs in a round: short runs vary more. */
  readonly repeats: number;
  /** Before each run one file is edited and staged. */
  readonly stages: boolean;
}

/** How many files the git repository has. */
export const REPOSITORY_FILES = 3000;

const COLD = { policy: SIZE_POLICY, primers: [], repeats: 1, stages: false } as const;

const RIVALS = ['eslint', 'oxlint', 'oxlint-plugin', 'biome', 'lintel'] as const;

const MIDDLE = ['rxjs', '@reduxjs/toolkit', '@tanstack/query-core', 'ethers', 'puppeteer-core'];

const STAGED = {
  ground: 'repository',
  contenders: ['node', 'lintel-staged'],
  primers: ['lintel-warm'],
  repeats: 5,
  stages: true,
} as const;

/** The suites by the names that `--only` takes. */
export const SUITES = {
  whole: {
    title: 'The whole corpus, cold',
    ground: Object.keys(CORPUS),
    contenders: [...RIVALS, 'eslint-later', 'lintel-later'],
    ...COLD,
  },
  middle: {
    title: `${MIDDLE.join(', ')}, cold`,
    ground: MIDDLE,
    contenders: [...RIVALS, 'lintel-later'],
    ...COLD,
  },
  puppeteer: {
    title: 'puppeteer-core, cold',
    ground: ['puppeteer-core'],
    contenders: [...RIVALS, 'lintel-later'],
    ...{ ...COLD, repeats: 2 },
  },
  rxjs: {
    title: 'rxjs, cold',
    ground: ['rxjs'],
    contenders: [...RIVALS, 'lintel-later'],
    ...{ ...COLD, repeats: 2 },
  },
  graph: {
    title: 'Circles of imports in the whole corpus, cold',
    ground: Object.keys(CORPUS),
    contenders: ['dependency-cruiser', 'oxlint-cycles', 'lintel'],
    ...{ ...COLD, policy: CYCLE_POLICY },
  },
  warm: {
    title: 'A repository with nothing changed, caches warm',
    ground: 'repository',
    policy: SIZE_POLICY,
    contenders: ['eslint-warm', 'lintel-warm'],
    primers: ['eslint-warm', 'lintel-warm'],
    repeats: 3,
    stages: false,
  },
  staged: {
    title: 'A repository with one file staged, cache warm',
    policy: SIZE_POLICY,
    ...STAGED,
  },
  'staged-project': {
    title: 'A repository with one file staged, judged by all rules of the project',
    policy: PROJECT_POLICY,
    ...STAGED,
  },
} as const satisfies Readonly<Record<string, Suite>>;

export type SuiteName = keyof typeof SUITES;
