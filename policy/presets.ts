import type { PolicyRules } from './schema.js';

/** The presets, as data. `strict` holds where there is no policy file. */
export const PRESETS = {
  strict: {
    'parse-error': 'error',
    'file-length': ['error', { max: 300, count: 'physical' }],
    'function-length': ['error', { max: 8, count: 'code' }],
    'justified-disable': 'error',
    'module-boundaries': 'error',
    'exhaustive-modules': 'error',
    'public-entry': 'error',
    'no-import-cycles': 'error',
    'no-unresolved-imports': 'error',
    'no-orphan-modules': 'warn',
    'one-concern': 'error',
    'single-responsibility': 'error',
    'class-cohesion': 'warn',
    'covers-areas': 'error',
    'declared-services': 'error',
    'one-domain-per-test': 'error',
    'no-mocked-infrastructure': 'error',
    'asserts-something': 'error',
    'no-focused-tests': 'error',
    'no-disabled-tests': 'error',
    'budget-asserted': 'error',
  },
  recommended: {
    'parse-error': 'error',
    'file-length': ['error', { max: 300, count: 'code' }],
    'function-length': [
      'error',
      { max: 8, count: 'own', maxInTests: 15, foldData: true, maxMarkup: 40 },
    ],
    'justified-disable': 'error',
    'module-boundaries': 'error',
    'exhaustive-modules': 'error',
    'public-entry': 'error',
    'no-import-cycles': 'error',
    'no-unresolved-imports': 'error',
    'one-concern': 'error',
    'single-responsibility': 'warn',
    'covers-areas': 'error',
    'declared-services': 'error',
    'one-domain-per-test': 'error',
    'no-mocked-infrastructure': 'error',
    'asserts-something': 'warn',
    'no-focused-tests': 'error',
    'no-disabled-tests': 'warn',
    'budget-asserted': 'error',
  },
} as const satisfies Readonly<Record<string, PolicyRules>>;

export type PresetName = keyof typeof PRESETS;
