/** What each test module is for, and what it covers. */
export const tests = {
  utilities: {
    files: 'integration/utils/infrastructure-test-utils.test.tsx',
    purpose: 'what tests set up in memory works, and is cleaned up',
    services: [],
    covers: ['U1', 'U2', 'U3'],
  },
};

/** The figures that the tests hold to. */
export const budgets = {};
