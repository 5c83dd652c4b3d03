/** True ESM through ts-jest; types are checked by `tsc` alone. */
const node = {
  displayName: 'node',
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/dist/',
    '<rootDir>/fixtures/',
    '<rootDir>/templates/',
    '\\.soak\\.test\\.ts$',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.corpus/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false, tsconfig: 'tsconfig.json' }],
  },
};

const suite = require('./integration/jest.config.cjs');

/** The reference suite as a user's Jest runs it; the kit is what was built here. */
const integration = {
  ...suite,
  rootDir: '<rootDir>/integration',
  transformIgnorePatterns: [...suite.transformIgnorePatterns, '/dist/'],
};

// Most tests wait for programs and services that they have started.
module.exports = { projects: [node, integration], maxWorkers: '100%' };
