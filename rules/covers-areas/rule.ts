import { toAsserts, type Asserts } from '../asserting-tests.js';
import type { FileViolation, ProjectRule } from '../project-model.js';
import { listTestModules, type TestModuleFiles } from '../test-modules.js';
import { isOff, testsIn, type TestInFile } from '../test-scope.js';
import { violationOf } from '../violation-at.js';
import { toArea, type Area } from './areas.js';
import type { CoversAreasOptions } from './options.js';

/** What the manifest promises to be tested is tested (C4). */
export const rule: ProjectRule<CoversAreasOptions> = {
  id: 'covers-areas',
  demand:
    'A test module covers each area that the manifest gives it, by a test that asserts something.',
  needsOutline: true,
  judge(project) {
    const asserts = toAsserts(project);
    const promised = listTestModules(project).flatMap((it) =>
      it.module.covers.map((name) => ({ ...it, area: toArea(name, project.structure.areas) })),
    );
    const violations = promised.flatMap((it) => judgeOne(it, asserts));
    return { judged: promised.length, violations };
  },
};

interface Promised extends TestModuleFiles {
  readonly area: Area;
}

function judgeOne(promised: Promised, asserts: Asserts): FileViolation[] {
  const { files, area, module } = promised;
  const naming = files.flatMap(testsIn).filter((it) => isTestOf(area, it));
  const running = naming.filter((it) => !isOff(it));
  if (running.some(asserts)) return [];
  const message = describe(promised, { naming, running });
  return [violationOf(files[0]!, { symbol: `tests.${module.name}.${area.name}`, message })];
}

const isTestOf = (area: Area, { test }: TestInFile): boolean =>
  test.kind === 'test' && area.isNamedBy(test);

interface Near {
  readonly naming: readonly TestInFile[];
  readonly running: readonly TestInFile[];
}

function describe({ module, area, files }: Promised, near: Near): string {
  const about = area.about === null ? '' : ` (${area.about})`;
  const where = files.length === 1 ? `\`${files[0]!.file}\`` : `its ${files.length} files`;
  const head = `The test module \`${module.name}\` must cover ${area.name}${about}`;
  return `${head}, and ${explain(near, { name: area.name, where })}`;
}

type Words = Readonly<Record<'name' | 'where', string>>;

/** What is nearest to covering the area says what is missing. */
function explain({ naming, running }: Near, { name, where }: Words): string {
  const [nearest] = [...running, ...naming];
  if (nearest === undefined) return `no test of ${where} names it. ${toWrite(name)}`;
  const lack = running.length > 0 ? 'reaches no assertion' : 'does not run';
  return `the test "${nearest.test.title}" that names it ${lack}. ${REMEDIES[lack]}`;
}

const toWrite = (name: string): string => `Write one with \`${name}\` in its title.`;

const REMEDIES = {
  'reaches no assertion': 'Assert what it is there to prove.',
  'does not run': 'Make it run, or write another.',
} as const;
