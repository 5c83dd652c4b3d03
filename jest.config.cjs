const { jestProjects } = require('lintel/jest');

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

const [inNode] = jestProjects({ node: ['<rootDir>/integration/**/*.test.tsx'] });

/** The reference suite as a user's Jest runs it: by the preset, and the kit by its name. */
const integration = {
  ...inNode,
  displayName: 'integration',
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
};

module.exports = { projects: [node, integration] };
