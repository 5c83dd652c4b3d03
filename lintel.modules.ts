import type { Policy } from 'lintel';

/** Node's own modules, for rooms that touch the world. */
const NODE = { 'node:*': 'files, processes and paths are its business' };

/** What the kit reaches services by; who only lints installs none of them. */
const DRIVERS = Object.fromEntries(
  ['pg', 'ioredis', '@clickhouse/client', 'amqplib', 'chdb'].map((name) => [
    `npm:${name}`,
    'tests meet the real service',
  ]),
);

/** What runs tests; who only lints installs none of them. */
const RUNNERS = Object.fromEntries(
  ['jest-environment-node', 'jest-environment-jsdom', '@jest/*', 'vitest'].map((name) => [
    `npm:${name}`,
    'the kit is at home in Jest and in Vitest',
  ]),
);

/** The house: docs/architecture.md holds the same table. */
export const modules: NonNullable<Policy['modules']> = {
  rules: {
    files: ['rules/**', '!**/*.test.ts', '!rules/*-builder.ts'],
    externals: 'listed',
    mayUse: {
      'npm:zod': 'options are schemas, from which the JSON schemas are made',
      'npm:fastest-levenshtein': 'a comment that names an unknown rule is shown the nearest',
    },
  },
  policy: {
    files: ['policy/**', '!**/*.test.ts', '!policy/{test-folder,policy-mistakes}.ts'],
    externals: 'listed',
    mayUse: {
      ...NODE,
      rules: 'the policy sets rules, and resolves to the structure that they are given',
      'npm:zod': 'a policy is parsed once, where it comes in',
      'npm:jiti': 'a policy is TypeScript',
      'npm:picomatch': 'globs are compiled here for all rooms',
      'npm:fastest-levenshtein': 'a name that is not known is shown the nearest',
    },
  },
  facts: {
    files: [
      'analyser/facts/**',
      '!**/*.test.ts',
      '!analyser/facts/**/{read-sample,read-plain,outline-sample}.ts',
    ],
    externals: 'listed',
    mayUse: {
      rules: 'the model of facts is that of the rules',
      'npm:oxc-parser': 'the front of the command line',
    },
  },
  graph: {
    files: ['analyser/graph/**', '!**/*.test.ts', '!analyser/graph/laid-files.ts'],
    externals: 'listed',
    mayUse: {
      ...NODE,
      rules: 'the model of the project is that of the rules',
      policy: 'globs say where a file stands',
      facts: 'what other texts mention is loaded from outside of the graph',
      responsibility: 'what falls apart is computed with the graph',
      store: 'where imports lead is kept between runs',
      'npm:oxc-resolver': 'imports lead where TypeScript and Node say',
    },
  },
  responsibility: {
    files: [
      'analyser/responsibility/**',
      '!**/*.test.ts',
      '!analyser/responsibility/sample-project.ts',
    ],
    externals: 'listed',
    mayUse: {
      rules: 'the model of the project is that of the rules',
      'npm:ts-morph': 'symbols confirm what names alone have found',
    },
  },
  run: {
    files: ['analyser/run/**', '!**/*.test.ts', '!analyser/run/source-{grammar,properties}.ts'],
    externals: 'listed',
    mayUse: {
      ...NODE,
      rules: 'files are judged',
      policy: 'what is judged, and by which rules',
      facts: 'files are read',
      graph: 'files are put together to a project',
      responsibility: 'a split that would be reported is put to symbols first',
      store: 'facts are kept between runs',
      'npm:js-tokens': 'fingerprints are made of tokens, whatever the language',
    },
  },
  history: {
    files: ['analyser/history/**', '!**/*.test.ts'],
    externals: 'listed',
    mayUse: {
      ...NODE,
      rules: 'findings are counted',
      policy: 'what is judged, and by which rules',
      facts: 'files are read',
      run: 'contents of commits are read and judged as those of files are',
      store: 'facts are kept between runs',
    },
  },
  store: {
    files: ['analyser/store/**', '!**/*.test.ts', '!analyser/store/memory-files.ts'],
    externals: 'listed',
    mayUse: {
      ...NODE,
      rules: 'the model of what is kept',
      policy: 'what is kept holds for one version',
      facts: 'the aspects of a file are kept one by one',
    },
  },
  'eslint-plugin': {
    files: ['eslint-plugin/**', '!**/*.test.ts', '!eslint-plugin/test-project.ts'],
    externals: 'listed',
    mayUse: {
      'node:path': 'a linted file is looked up in its project',
      'node:fs': 'what was found in the project holds while its files are the same',
      rules: 'each is a rule of ESLint',
      policy: 'the same policy holds in the editor',
      facts: 'the same reader reads the tree of ESLint',
      store: 'a resolved policy is kept between runs',
      'npm:eslint': 'the types of its configuration',
      'npm:@typescript-eslint/utils': 'the types of its trees and rules',
      'npm:zod': 'options become the JSON schemas that ESLint asks for',
    },
  },
  cli: {
    files: [
      'cli/**',
      '!**/*.test.ts',
      '!cli/{workspace,reported,interruption,hostile-contents}.ts',
      '!cli/reports/proof/**',
    ],
    externals: 'listed',
    mayUse: {
      ...NODE,
      rules: 'findings are reported',
      policy: 'a project is opened by its policy',
      graph: 'a file is shown its place in the structure',
      run: 'checks are run',
      store: 'the cache is opened where everything is wired',
      history: 'the report shows the trend',
      testkit: 'lintel infra starts and ends its services',
      'npm:chokidar': 'lintel check --watch waits for changes',
      'npm:picocolors': 'the report for terminals',
      'npm:@dagrejs/dagre': 'graphs are laid out',
      'npm:d3-hierarchy': 'maps of files are laid out',
      'npm:zod': 'manifests of templates are parsed once, where they come in',
      'npm:node-diff3': 'what a user changed is merged with a newer template',
      'npm:diff': 'what a scaffold would change is shown as a patch',
      'npm:@clack/prompts': 'lintel scaffold asks at a terminal',
      'npm:ts-morph': 'a policy that is there is added to',
    },
  },
  testkit: {
    files: [
      'testkit/**',
      '!**/*.test.ts',
      '!testkit/{services,faults}/proof/**',
      '!testkit/faults/proxy/conversation.ts',
      '!testkit/resilience/guard-trial.ts',
      '!testkit/resilience/conformance/proof/**',
      '!testkit/{contracts/**,performance}/proof/**',
      '!testkit/runners/**',
    ],
    externals: 'listed',
    mayUse: {
      ...NODE,
      policy: 'budgets are those of the policy',
      'npm:zod': 'what resilience is asked for is parsed once',
      'npm:cockatiel': 'retry, breaker and bulkhead are its',
      ...DRIVERS,
    },
  },
  runners: {
    files: ['testkit/runners/**', '!**/*.test.ts', '!testkit/runners/proof/**'],
    externals: 'listed',
    mayUse: {
      ...NODE,
      policy: 'budgets are read once for a run',
      testkit: 'each test file has its ledger, budgets and shared services',
      'npm:ts-morph': 'tests are transformed by the TypeScript that it brings along',
      ...RUNNERS,
    },
  },
  integration: {
    files: 'integration/**',
    mayUse: {
      ...NODE,
      testkit: 'it brings the services, the faults and the contracts',
      ...DRIVERS,
    },
  },
  entry: {
    files: 'index.ts',
    externals: 'listed',
    mayUse: {
      rules: 'types of the public interface',
      policy: 'defineConfig',
      run: 'types of a verdict',
    },
  },
  configurations: {
    files: ['*.config.{ts,mjs,cjs}', 'lintel.modules.ts'],
    mayUse: {
      entry: 'the policy of this repository is written with it',
      'eslint-plugin': 'this repository is linted with it',
      integration: 'the reference suite brings the manifest of its tests',
    },
  },
  tools: {
    files: [
      'tools/**',
      '!**/*.test.ts',
      '!tools/browser/{sample-project,shown-page}.ts',
      '!tools/**/proof/**',
    ],
    mayUse: {
      rules: 'documents are made of the rules',
      policy: 'documents are made of the schema of the policy',
      facts: 'examples in documents are read',
      run: 'examples in documents are read',
      store: 'both fronts are compared',
      cli: 'documents are made of the commands and reports',
      'eslint-plugin': 'both fronts are compared',
      testkit: 'documents are made of its contracts',
    },
  },
  bench: {
    files: ['bench/**', '!**/*.test.ts'],
    mayUse: {
      tools: 'the corpus and the pinned packages',
      testkit: 'its services are timed',
      rules: 'each suite has a policy of its own',
      policy: 'labelled modules are judged as without a policy',
      facts: 'labelled modules are read',
      graph: 'labelled modules are judged in their packages',
      responsibility: 'its findings are held against labels',
      run: 'labelled modules are read',
    },
  },
  'rule-tests': {
    files: ['rules/**/*.test.ts', 'rules/*-builder.ts'],
    externals: 'listed',
    mayUse: {
      rules: 'they are tested, on facts that are built',
      'npm:@jest/globals': 'tests run under Jest',
      'node:fs': 'every folder has to be a rule',
    },
  },
  tests: {
    files: [
      '**/*.test.ts',
      '!rules/**',
      'policy/{test-folder,policy-mistakes}.ts',
      'analyser/facts/**/{read-sample,read-plain,outline-sample}.ts',
      'analyser/graph/laid-files.ts',
      'analyser/responsibility/sample-project.ts',
      'analyser/run/source-{grammar,properties}.ts',
      'analyser/store/memory-files.ts',
      'cli/{workspace,reported,interruption,hostile-contents}.ts',
      'cli/reports/proof/**',
      'testkit/{services,faults}/proof/**',
      'testkit/faults/proxy/conversation.ts',
      'testkit/resilience/guard-trial.ts',
      'testkit/resilience/conformance/proof/**',
      'testkit/{contracts/**,performance}/proof/**',
      'testkit/runners/proof/**',
      'tools/browser/{sample-project,shown-page}.ts',
      'tools/**/proof/**',
      'eslint-plugin/test-project.ts',
    ],
    mayUse: {
      rules: 'it is tested',
      'rule-tests': 'the builders of facts and projects',
      policy: 'it is tested',
      facts: 'it is tested',
      graph: 'it is tested',
      responsibility: 'it is tested',
      run: 'it is tested',
      history: 'it is tested',
      store: 'it is tested',
      'eslint-plugin': 'it is tested',
      cli: 'it is tested',
      entry: 'it is tested',
      testkit: 'it is tested',
      runners: 'it is tested',
      integration: 'its adapters show that the contracts can be kept',
      tools: 'they are tested',
      bench: 'it is tested',
    },
  },
};
