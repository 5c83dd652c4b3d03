import { expect, test } from '@jest/globals';
import { renameOptions } from './rename-options.js';

test.each([
  ['--testPathPattern=integration', 30, '--testPathPatterns=integration'],
  ['--testPathPatterns=integration', 30, '--testPathPatterns=integration'],
  ['--test-path-pattern', 30, '--testPathPatterns'],
  ['--testPathPatterns=integration', 29, '--testPathPattern=integration'],
])('%s is for Jest %i %s (X1)', (typed, major, renamed) => {
  expect(renameOptions([typed, '--maxWorkers=4'], major)).toEqual([renamed, '--maxWorkers=4']);
});

test('options whose names are longer are left alone', () => {
  const typed = ['--testPathPatternsOfMine', 'testPathPattern', '--testPathIgnorePatterns=a'];
  expect(renameOptions(typed, 30)).toEqual(typed);
});
