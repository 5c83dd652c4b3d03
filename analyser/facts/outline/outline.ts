import type { Outline } from '../../../rules/outline-model.js';
import { readAssertions } from '../runners/assertions.js';
import { readBudgets } from '../runners/budgets.js';
import { readClasses } from './classes.js';
import { readDeclarations } from './declarations.js';
import type { Source } from '../tree/estree.js';
import { readMocks } from '../runners/mocks.js';
import { readNamespaces } from './namespaces.js';
import { readReferences } from './references.js';
import { readTests } from '../runners/tests.js';

/** Reads what a module declares, and its tests. Throws where the tree is no plain ESTree. */
export function readOutline(source: Source): Outline {
  demandPlainTree(source);
  const found = { references: readReferences(source), assertions: readAssertions(source) };
  const declared = { declarations: readDeclarations(source, found), classes: readClasses(source) };
  const tested = { tests: readTests(source, found), mocks: readMocks(source) };
  const namespaces = readNamespaces(source, found.references);
  return { ...declared, ...tested, budgets: readBudgets(source), namespaces };
}

/** oxc's own tree leaves out what a class extends, and answers by getters, which no walk sees. */
function demandPlainTree({ program }: Source): void {
  if (!Object.hasOwn(program, 'body')) throw new Error('an outline asks for a plain tree');
}
