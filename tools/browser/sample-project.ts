import { HOSTILE } from '../../cli/report/page-data-sample.js';
import { functionOf } from '../../cli/reported.js';
import { Workspace, type Files } from '../../cli/workspace.js';

const POLICY = `export default {
  extends: 'strict',
  rules: {
    'module-boundaries': 'error',
    'no-import-cycles': 'off',
    'file-length': ['error', { max: 40 }],
    'function-length': ['warn', { max: 8 }],
  },
  modules: {
    shop: { files: 'src/shop/**', mayUse: { store: 'what is sold is kept <there> & counted' } },
    store: { files: 'src/store/**' },
    rest: { files: ['src/*.ts', 'lintel.config.mjs'], mayUse: { shop: 'it starts the shop' } },
  },
};
`;

const FILES: Files = {
  'lintel.config.mjs': POLICY,
  'src/main.ts': "import { sell } from './shop/sell.js';\nsell();\n",
  'src/shop/sell.ts':
    "import { keep } from '../store/keep.js';\nexport const sell = () => keep();\n",
  'src/shop/price.ts': "import './round.js';\nexport const price = 1;\n",
  'src/shop/round.ts': "import { price } from './price.js';\nexport const round = () => price;\n",
  'src/store/keep.ts': `import { price } from '../shop/price.js';\nexport const keep = () => price;\n${functionOf(12)}`,
  'src/store/large.ts': `${functionOf(30)}${'// a line\n'.repeat(20)}`,
  [`src/${HOSTILE}.ts`]: `export const o = {\n'${HOSTILE}'() {\n${'work();\n'.repeat(8)}}\n};\n`,
};

/** A project with everything that the page shows: breaches, a circle, and hostile names. */
export function makeSampleProject(): Workspace {
  const workspace = new Workspace({ ...FILES, 'src/store/large.ts': functionOf(9) }).commit();
  return workspace.write(FILES).commit();
}

/** Many files, each with findings. */
export function makeLargeProject(files: number, findings: number): Workspace {
  const functions = Array.from({ length: findings }, (_, at) => functionOf(9, `long${at}`)).join(
    '',
  );
  const names = Array.from({ length: files }, (_, at) => `src/part${at % 40}/file${at}.ts`);
  return new Workspace(Object.fromEntries(names.map((name) => [name, functions])));
}
