const { projects } = require('./jest.config.cjs');

/** The suites of a user's Jest hold nothing that is long. */
const own = projects.filter(({ displayName }) => displayName === 'node');

/** What runs for minutes: generated masses, repeats, and whole corpora. */
module.exports = {
  projects: own.map((project) => ({
    ...project,
    testMatch: ['**/*.soak.test.ts'],
    testPathIgnorePatterns: project.testPathIgnorePatterns.filter((it) => !it.includes('soak')),
  })),
};
