/** True ESM through ts-jest; types are checked by `tsc` alone. */
const node = {
  displayName: 'node',
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/dist/',
    '<rootDir>/fixtures/',
    '\\.soak\\.test\\.ts$',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.corpus/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false, tsconfig: 'tsconfig.json' }],
  },
};

/** The reference suite as a user's Jest runs it: CommonJS, and the kit by its name. */
const integration = {
  displayName: 'integration',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/integration/**/*.test.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': ['ts-jest', { diagnostics: false, tsconfig: 'integration/tsconfig.json' }],
  },
};

module.exports = { projects: [node, integration] };
