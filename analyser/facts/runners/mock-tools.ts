import type { Origins } from '../tree/callees.js';

/** What puts doubles in place, from a tool's name to its functions; a tool may be one itself. */
const TOOLS: Readonly<Record<string, string>> = {
  jest:
    'mock doMock setMock unstable_mockModule createMockFromModule genMockFromModule spyOn ' +
    'replaceProperty',
  vi: 'mock doMock importMock spyOn',
  mock: 'module method getter setter property',
  sinon: 'stub spy mock replace replaceGetter replaceSetter define',
  td: 'replace replaceEsm',
  mockery: 'registerMock registerSubstitute',
  proxyquire: 'load',
  quibble: 'esm',
  esmock: 'strict partial p',
  rewiremock: 'enable',
  spyOn: '',
  'mock-require': '',
};

/** Tools that are called themselves. */
const CALLED: ReadonlySet<string> = new Set(
  'proxyquire quibble esmock rewiremock spyOn mock-require'.split(' '),
);

/** From what is imported to the tool that it is: a name of a package, or all of it. */
const IMPORTED: Readonly<Record<string, string>> = {
  '@jest/globals jest': 'jest',
  'vitest vi': 'vi',
  'vitest vitest': 'vi',
  'node:test mock': 'mock',
  'bun:test mock': 'mock',
  'bun:test spyOn': 'spyOn',
  'bun:test jest': 'jest',
  'bun:test vi': 'vi',
};

/** Packages whose main export is a tool. */
const MAIN: Readonly<Record<string, string>> = {
  sinon: 'sinon',
  testdouble: 'td',
  proxyquire: 'proxyquire',
  'proxyquire-2': 'proxyquire',
  quibble: 'quibble',
  esmock: 'esmock',
  mockery: 'mockery',
  rewiremock: 'rewiremock',
  'mock-require': 'mock-require',
};

/** Tools that runners and set-ups offer without an import, and names that their kin is kept under. */
const BY_NAME: Readonly<Record<string, string>> = {
  jest: 'jest',
  vi: 'vi',
  td: 'td',
  sinon: 'sinon',
  sandbox: 'sinon',
  proxyquire: 'proxyquire',
};

/** What only changes how a tool works. */
const SETTINGS: ReadonlySet<string> = new Set(
  'noCallThru callThru noPreserveCache preserveCache'.split(' '),
);

/** Whether a chain of names puts a double in place. */
export function isMockCall(chain: readonly string[], origins: Origins): boolean {
  const [tool = '', ...rest] = toTool(chain, origins);
  const last = rest.findLast((name) => !SETTINGS.has(name));
  if (!Object.hasOwn(TOOLS, tool)) return false;
  return last === undefined ? CALLED.has(tool) : TOOLS[tool]!.split(' ').includes(last);
}

/** A chain that begins with its tool, by the tool's own name; empty where it has none. */
function toTool([root = '', ...rest]: readonly string[], origins: Origins): readonly string[] {
  const { from, imported } = origins.get(root) ?? { from: 'local', imported: root };
  if (from === 'local') return byName(root, rest);
  if (imported === '*' && !(from in MAIN)) return named(from, rest);
  const isMain = imported === '*' || imported === 'default';
  return isMain ? [MAIN[from] ?? '', ...rest] : named(from, [imported, ...rest]);
}

/** `t.mock.method(…)` is given by the context of a test. */
function byName(root: string, rest: readonly string[]): readonly string[] {
  return rest[0] === 'mock' && rest.length > 1 ? rest : [BY_NAME[root] ?? '', ...rest];
}

function named(from: string, [imported = '', ...rest]: readonly string[]): readonly string[] {
  const tool = IMPORTED[`${from} ${imported}`];
  return tool === undefined ? [MAIN[from] ?? '', imported, ...rest] : [tool, ...rest];
}
