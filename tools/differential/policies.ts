import type { Policy } from '../../policy/schema.js';

/** Policies under which both fronts must agree. By the last three nearly all is a finding. */
export const POLICIES = {
  strict: { extends: 'strict' },
  recommended: { extends: 'recommended' },
  tight: {
    rules: { 'function-length': ['warn', { max: 1 }], 'file-length': ['warn', { max: 1 }] },
  },
  physical: { rules: { 'function-length': ['warn', { max: 1, count: 'physical' }] } },
  own: {
    rules: {
      'function-length': ['warn', { max: 1, count: 'own', foldData: true, maxMarkup: 1 }],
      'file-length': ['warn', { max: 1, count: 'code' }],
    },
  },
} satisfies Readonly<Record<string, Policy>>;
