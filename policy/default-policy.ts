import type { ResolvedPolicy } from './resolve.js';

/**
 * What holds where there is no policy file: the preset `strict`, resolved. It stands here as data, so
 * that a run without a policy needs neither the schema nor an evaluator; a test holds it against what
 * the schema makes of an empty policy.
 */
export const DEFAULT_POLICY: ResolvedPolicy = {
  base: {
    'file-length': { severity: 'error', options: { max: 300, count: 'physical' } },
    'function-length': {
      severity: 'error',
      options: { max: 8, count: 'code', foldData: false, containers: [] },
    },
    'justified-disable': { severity: 'error', options: {} },
    'parse-error': { severity: 'error', options: {} },
  },
  overrides: [],
  ignores: [],
  testFiles: ['**/*.{test,spec}.?([cm])[jt]s?(x)', '**/__tests__/**'],
  ownTestFiles: false,
  maxFileSize: 10 * 1024 * 1024,
};
