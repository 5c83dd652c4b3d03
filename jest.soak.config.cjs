const { projects } = require('./jest.config.cjs');

/** What runs for minutes: generated masses, repeats, and whole corpora. */
module.exports = {
  projects: projects.map((project) => ({
    ...project,
    testMatch: ['**/*.soak.test.ts'],
    testPathIgnorePatterns: project.testPathIgnorePatterns.filter((it) => !it.includes('soak')),
  })),
};
