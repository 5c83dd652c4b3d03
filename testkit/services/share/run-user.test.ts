import { expect, test } from '@jest/globals';
import { runUser } from './run-user.js';

test.each([
  ['the process that the run began in', { LINTEL_RUN: '77', NODE_TEST_CONTEXT: 'child-v8' }, 77],
  ['the parent of a child of node:test', { NODE_TEST_CONTEXT: 'child-v8' }, process.ppid],
  ['this process where there is no other', {}, process.pid],
])('a shared service is used by %s', (_, environment, user) => {
  expect(runUser(environment)).toBe(user);
});
