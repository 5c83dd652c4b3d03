import { NO_STRUCTURE, type Structure, type TestModule } from './structure.js';

/** A test module for tests: `database`, which uses PostgreSQL and has to cover nothing. */
export function buildTestModule(part: Partial<TestModule> = {}): TestModule {
  const lists = { services: ['postgres'], covers: [], budgets: [] };
  return { name: 'database', files: ['database/**'], purpose: 'to prove it', ...lists, ...part };
}

/** A policy for tests that declares one test module, and more. */
export function buildManifest(
  module: Partial<TestModule> = {},
  part: Partial<Structure> = {},
): Structure {
  return { ...NO_STRUCTURE, tests: [buildTestModule(module)], ...part };
}
