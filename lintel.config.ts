import { defineConfig } from 'lintel';
import { budgets, tests } from './integration/policy.js';
import { modules } from './lintel.modules.js';

export default defineConfig({
  extends: 'strict',
  ignores: [
    { files: 'fixtures/**', because: 'broken on purpose, or schemas of others' },
    { files: 'templates/**', because: 'what they render to is judged: integration/ is that' },
  ],
  modules,
  tests,
  budgets,
  effects: { files: ['node:fs'], processes: ['node:child_process'] },
  compositionRoots: [
    {
      files: 'testkit/services/**',
      because: 'a service is a process with a folder of its own, and its test meets both',
    },
    { files: ['tools/**', 'bench/**'], because: 'scripts that run other programs on files' },
    {
      files: 'integration/platform/errors/service-process.ts',
      because: 'the application whose traces are looked at runs in processes of its own',
    },
    {
      files: ['{cli,testkit/ledger}/*.test.ts', 'cli/{workspace,interruption}.ts'],
      because: 'tests of the whole lay out files and run the program on them',
    },
  ],
  packages: {
    '@jest/globals': {
      onlyIn: ['tests', 'rule-tests', 'runners', 'integration'],
      because: 'nothing that is shipped holds a test, and the preset prepares them',
    },
    'fast-check': { onlyIn: ['tests'], because: 'nothing that is shipped holds a test' },
    'oxc-parser': { onlyIn: ['facts'], because: 'no other room knows which parser there is' },
    jiti: { onlyIn: ['policy'], because: 'a policy is run in one place' },
  },
});
