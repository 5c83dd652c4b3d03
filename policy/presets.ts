import type { PolicyRules } from './schema.js';

/** The presets, as data. `strict` holds where there is no policy file. */
export const PRESETS = {
  strict: {
    'parse-error': 'error',
    'file-length': ['error', { max: 300, count: 'physical' }],
    'function-length': ['error', { max: 8, count: 'code' }],
    'justified-disable': 'error',
  },
  recommended: {
    'parse-error': 'error',
    'file-length': ['error', { max: 300, count: 'code' }],
    'function-length': [
      'error',
      { max: 8, count: 'own', maxInTests: 15, foldData: true, maxMarkup: 40 },
    ],
    'justified-disable': 'error',
  },
} as const satisfies Readonly<Record<string, PolicyRules>>;

export type PresetName = keyof typeof PRESETS;
