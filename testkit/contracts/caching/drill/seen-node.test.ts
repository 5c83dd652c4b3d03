import { expect, test } from '@jest/globals';
import { readNodes, serves } from './seen-node.js';

const ANSWER = `\
m1 127.0.0.1:7001@17001 myself,master - 0 1700 1 connected 0-5460 7000 [93-<-m2]
m2 ::1:7002@17002,two master,fail - 0 1700 2 disconnected 5461-6999
r1 127.0.0.1:7003@17003 slave m1 0 1700 1 connected
`;

const [first, second, replica] = readNodes(ANSWER);

test('a node is read with its place, role and ranges of slots', () => {
  const slots = [[0, 5460] as const, [7000, 7000] as const];
  const place = { id: 'm1', host: '127.0.0.1', port: 7001 };
  expect(first).toEqual({ ...place, role: 'master', masterId: undefined, isGone: false, slots });
  expect(second).toMatchObject({ host: '::1', port: 7002, isGone: true });
  expect(replica).toMatchObject({ role: 'replica', masterId: 'm1', slots: [] });
});

test.each([0, 5460, 7000])('slot %d is served', (slot) => {
  expect(serves(first!, slot)).toBe(true);
});

test.each([5461, 7001])('slot %d is served elsewhere', (slot) => {
  expect(serves(first!, slot)).toBe(false);
});
