import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import type * as Transform from './transform.js';

// The one that is shipped, which has the types of its sources.
const { getCacheKey, transform } = createRequire(import.meta.url)(
  path.join(PACKAGE_ROOT, 'dist', 'cjs', 'jest', 'transform.js'),
) as typeof Transform;

const TELLING = { supportsStaticESM: false, transformerConfig: {} };

const emit = (text: string, telling = TELLING): string =>
  transform(text, '/sample.tsx', telling).code;

test('types go, modules become CommonJS, and JSX becomes calls', () => {
  const code = emit("import { a } from './a'; export const b: object = <a x={a as number} />;");
  expect(code).toContain('const a_1 = require("./a");');
  expect(code).toContain('(0, jsx_runtime_1.jsx)("a", { x: a_1.a })');
});

test('where Jest takes modules, they stay modules', () => {
  const code = emit("import { a } from './a'; a();", { ...TELLING, supportsStaticESM: true });
  expect(code).toMatch(/^import \{ a \} from '.\/a';\na\(\);\n/);
});

test('what replaces modules comes before what is imported', () => {
  const imports = "import { a } from './a'; import { jest } from '@jest/globals';";
  const code = emit(`${imports} a(); jest.mock('./a').unmock('./b'); jest.fn();`);
  const calls = Array.from(code.matchAll(/\brequire\("[^"]+"\)|\.mock|\.fn|\.a\b/g), String);
  expect(calls).toEqual(['require("@jest/globals")', '.mock', 'require("./a")', '.a', '.fn']);
});

test('`await using` works in every Node that the kit supports', () => {
  expect(emit('export async function f(a: AsyncDisposable) { await using _b = a; }')).not.toMatch(
    /await using/,
  );
});

test('a project chooses what changes the code that is emitted', () => {
  const transformerConfig = { experimentalDecorators: true };
  const code = emit('@d class A {} declare const d: any;', { ...TELLING, transformerConfig });
  expect(code).toContain('A = __decorate(');
});

test('what is no TypeScript is told with its place', () => {
  expect(() => emit('const a = ;\n')).toThrow(
    '/sample.tsx(1,11): error TS1109: Expression expected.',
  );
});

test('where a line came from is kept', () => {
  expect(emit('export {};')).toContain('//# sourceMappingURL=data:application/json;base64,');
});

const KEY = getCacheKey('a', '/a.ts', TELLING);

test.each([
  ['another text', getCacheKey('b', '/a.ts', TELLING)],
  ['another file', getCacheKey('a', '/b.ts', TELLING)],
  ['a module', getCacheKey('a', '/a.ts', { ...TELLING, supportsStaticESM: true })],
  ['other options', getCacheKey('a', '/a.ts', { ...TELLING, transformerConfig: { jsx: 1 } })],
])('%s has another key in Jest’s cache', (_, key) => {
  expect(key).not.toBe(KEY);
});
