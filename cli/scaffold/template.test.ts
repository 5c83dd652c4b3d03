import { expect, test } from '@jest/globals';
import { parseManifest } from './template.js';

test.each([
  ['{', /^a\/module\.json is no JSON: SyntaxError/],
  ['{"purpose":"b"}', /^a\/module\.json: title: Invalid input: expected string/],
  [
    '{"title":"a","purpose":"b","tset":"c"}',
    /^a\/module\.json: the whole: Unrecognized key: "tset"/,
  ],
  [
    '{"title":"a","purpose":"b","needs":["../c"]}',
    /^a\/module\.json: needs\.0: must be words of a–z/,
  ],
])('a manifest that reads %s is told', (text, message) => {
  expect(() => parseManifest('a/module.json', text)).toThrow(message);
});
