import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmitOptions } from './transform.js';

export type * from './matchers.js';

/** What may differ from the preset. */
export interface JestWishes {
  /** Which tests run in Node; those whose files have no JSX if it is not given. */
  readonly node?: readonly string[];
  /** Which tests run in a document; those whose files may have JSX if it is not given. */
  readonly jsdom?: readonly string[];
  /** TypeScript’s options that change what a file becomes: `{ experimentalDecorators: true }`. */
  readonly compilerOptions?: EmitOptions;
}

/** Jest’s configuration for tests of infrastructure: `module.exports = jestConfig()`. */
export function jestConfig(wishes: JestWishes = {}) {
  return { projects: jestProjects(wishes) };
}

/** The projects alone, for a configuration that has others. */
export function jestProjects(wishes: JestWishes = {}) {
  const { node = ['**/*.{test,spec}.?([cm])[jt]s'], jsdom = ['**/*.{test,spec}.[jt]sx'] } = wishes;
  const common = toCommon(wishes.compilerOptions ?? {});
  return [
    { ...common, displayName: 'node', testMatch: node, testEnvironment: NODE },
    { ...common, displayName: 'jsdom', testMatch: jsdom, testEnvironment: JSDOM },
  ];
}

const SHIPPED = path.dirname(fileURLToPath(import.meta.url));
const NODE = path.join(SHIPPED, 'node-environment.js');
const JSDOM = path.join(SHIPPED, 'jsdom-environment.js');

function toCommon(compilerOptions: EmitOptions) {
  return {
    ...{ globalSetup: path.join(SHIPPED, 'global-setup.js'), setupFilesAfterEnv: [SETUP] },
    globalTeardown: path.join(SHIPPED, 'global-teardown.js'),
    ...FILES,
    transform: { '\\.[cm]?[jt]sx?$': [path.join(SHIPPED, 'transform.js'), compilerOptions] },
  };
}

const SETUP = path.join(SHIPPED, 'setup.js');

/**
 * Packages are taken as they are, but for one: OpenTelemetry’s exporters load their transport by
 * `import()`, which Jest refuses unless Node runs with `--experimental-vm-modules`.
 */
const UNTOUCHED = '/node_modules/(?!.*@opentelemetry/otlp-exporter-base/)';

/** Where tests are, which files are transformed, and what imports lead to. */
const FILES = {
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  transformIgnorePatterns: [UNTOUCHED],
  // Imports name files as they are emitted; what is there may be their sources.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts', '$1.tsx'] },
};
