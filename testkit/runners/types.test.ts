import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { allowForServices } from '../services/proof/longest.js';
import { runNode } from './proof/run-node.js';
import { laySample } from './proof/sample-project.js';

allowForServices();

const OPTIONS = {
  ...{ module: 'esnext', moduleResolution: 'bundler', target: 'es2023', strict: true },
  types: ['lintel/jest'],
  ...{ lib: ['es2023', 'esnext.disposable', 'dom'], noEmit: true, skipLibCheck: true },
};

/** What the kit's own types name can be named by its users. */
const NAMES = `import { ManualClock, SYSTEM_CLOCK, Fallback, protect } from 'lintel/testkit';
import type { Clock, LoadOptions, RetrySettings, RetrySubject } from 'lintel/testkit';
export const clocks: readonly Clock[] = [new ManualClock(), SYSTEM_CLOCK];
export const options: Pick<LoadOptions, 'clock'> = { clock: clocks[0] };
export const make: RetrySubject['make'] = (retry: RetrySettings) => protect({ retry });
export const fallback = new Fallback(protect({}), () => 'old', { clock: SYSTEM_CLOCK });
`;

const folder = laySample(
  { 'jest.ts': 'shared-database.ts', 'vitest.ts': 'vitest.ts', 'word.ts': 'word.ts' },
  {
    'jest.json': JSON.stringify({
      compilerOptions: OPTIONS,
      files: ['jest.ts', 'word.ts', 'names.ts'],
    }),
    'names.ts': NAMES,
    'wrong.json': JSON.stringify({ compilerOptions: OPTIONS, files: ['wrong.ts'] }),
    'wrong.ts': "import { expect } from '@jest/globals';\nexpect(1).toMeetBudget(1);\n",
    'vitest.json': JSON.stringify({
      compilerOptions: { ...OPTIONS, types: ['lintel/vitest'] },
      files: ['vitest.ts'],
    }),
  },
);

const TSC = path.join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

const check = (config: string) => runNode(folder, TSC, '-p', config);

test.each(['jest.json', 'vitest.json'])(
  'the types of the kit hold where tests run: %s',
  async (config) => {
    expect(await check(config)).toEqual({ code: 0, said: '\n' });
  },
);

test('a wrong use of the matcher is told by its type', async () => {
  expect((await check('wrong.json')).said).toContain("'number' is not assignable to parameter");
});
