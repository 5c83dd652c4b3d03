const { jestProjects } = require('lintel/jest');

// Tests run in Node; one that needs a document says so in its head.
const [inNode] = jestProjects({ node: ['<rootDir>/**/*.test.tsx'] });

module.exports = { ...inNode, displayName: 'integration' };
