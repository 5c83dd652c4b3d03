import { expect, test } from '@jest/globals';
import { isDeclarationFile, LANGUAGES } from './languages.js';

test('every extension of TypeScript and JavaScript has its language', () => {
  const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
  expect(Object.keys(LANGUAGES).sort()).toEqual(endings.sort());
});

test.each(['a.d.ts', 'a.d.mts', 'a.d.cts', 'deep/a.d.ts', 'a.d.css.ts', '.d.ts'])(
  '%s only declares types',
  (file) => expect(isDeclarationFile(file)).toBe(true),
);

test.each(['a.ts', 'd.ts', 'a.d.tsx', 'a.d.js', 'a.d/b.ts', 'ad.ts', 'a.d.ts.ts/b.ts'])(
  '%s may hold code',
  (file) => expect(isDeclarationFile(file)).toBe(false),
);
