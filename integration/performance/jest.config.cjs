const { jestProjects } = require('lintel/jest');

// Measurements run alone, one file after the other, and apart from the other tests.
const [inNode] = jestProjects({ node: ['<rootDir>/**/*.perf.tsx'] });

module.exports = { ...inNode, displayName: 'performance', maxWorkers: 1, testTimeout: 120_000 };
