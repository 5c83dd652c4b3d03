import type { Policy } from '../../policy/schema.js';

/** Policies under which both fronts must agree. By the last three nearly all is a finding. */
export const POLICIES: readonly Policy[] = [
  { extends: 'strict' },
  { extends: 'recommended' },
  { rules: { 'function-length': ['warn', { max: 1 }], 'file-length': ['warn', { max: 1 }] } },
  { rules: { 'function-length': ['warn', { max: 1, count: 'physical' }] } },
  {
    rules: {
      'function-length': ['warn', { max: 1, count: 'own', foldData: true, maxMarkup: 1 }],
      'file-length': ['warn', { max: 1, count: 'code' }],
    },
  },
];
