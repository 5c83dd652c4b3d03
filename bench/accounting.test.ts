import { expect, test } from '@jest/globals';
import { parseCost } from './accounting.js';

test('a cost is read from what bash and GNU time write, in ms and MiB', () => {
  const cost = parseCost('peak 40960\n0.053 0.041 0.012\n');
  expect(cost).toEqual({ wallMs: 53, cpuMs: 53, peakMiB: 40 });
});

test('what the process itself printed before is passed over', () => {
  const own = 'peak 1\n9.000 9.000 9.000\nwarning: a deprecated option\n';
  expect(parseCost(`${own}peak 2048\n1.500 2.000 0.250\n`)).toEqual({
    wallMs: 1500,
    cpuMs: 2250,
    peakMiB: 2,
  });
});

test('an account that is missing is told, with what stands in its place', () => {
  expect(() => parseCost('bash: time: not found')).toThrow('bash: time: not found');
});
