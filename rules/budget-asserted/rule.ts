import { reachedBy } from '../asserting-tests.js';
import type { Span } from '../model.js';
import type { BudgetFact } from '../outline-model.js';
import type { FileViolation, Project, ProjectFile, ProjectRule } from '../project-model.js';
import { listTestModules, type TestModuleFiles } from '../test-modules.js';
import { isOff, testsIn, type TestInFile } from '../test-scope.js';
import { violationOf } from '../violation-at.js';
import type { BudgetAssertedOptions } from './options.js';

/** A budget that nobody asserts holds nothing. */
export const rule: ProjectRule<BudgetAssertedOptions> = {
  id: 'budget-asserted',
  demand: 'A test module asserts each budget that the manifest gives it.',
  needsOutline: true,
  judge(project) {
    const modules = listTestModules(project).filter(({ module }) => module.budgets.length > 0);
    const judged = modules.flatMap(({ module }) => module.budgets).length;
    return { judged, violations: modules.flatMap((it) => judgeModule(it, project)) };
  },
};

function judgeModule({ module, files }: TestModuleFiles, project: Project): FileViolation[] {
  const asserted = new Set(files.flatMap((file) => budgetsOf(file, project)));
  const missing = module.budgets.filter((name) => !asserted.has(name));
  return missing.map((name) => {
    const symbol = `tests.${module.name}.${name}`;
    return violationOf(files[0]!, { symbol, message: describe(module.name, name) });
  });
}

function describe(module: string, budget: string): string {
  return (
    `The test module \`${module}\` has the budget \`${budget}\`, and none of its tests asserts it. ` +
    `Measure in one and end it with \`expect(measured).toMeetBudget('${budget}')\`.`
  );
}

/** The budgets that running tests and hooks of a file assert, by themselves or through helpers. */
function budgetsOf(file: ProjectFile, project: Project): string[] {
  const running = testsIn(file).filter((it) => !isOff(it));
  const own = running.flatMap(budgetsDirectlyIn);
  const reached = running.flatMap((it) => reachedBy(it, project));
  const others = reached.flatMap((it) => budgetsIn(it.declaration, it.file));
  return [...own, ...others].map(({ name }) => name);
}

function budgetsIn(span: Span, { outline }: ProjectFile): BudgetFact[] {
  return outline.budgets.filter((budget) => holds(span, budget));
}

/** Those that stand in a test, and in none that is nested there. */
function budgetsDirectlyIn({ file, test }: TestInFile): BudgetFact[] {
  const innermost = (budget: BudgetFact) => file.outline.tests.findLast((it) => holds(it, budget));
  return budgetsIn(test, file).filter((budget) => innermost(budget) === test);
}

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
