import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { flagsFor } from './compile-calmly.js';

test.each([
  ['11.3.244.8-node.30', ['--sparkplug', '--interrupt-budget=1000000']],
  ['12.4.254.21-node.33', []],
  ['13.6.233.17-node.48', expect.arrayContaining(['--invocation-count-for-turbofan=100000'])],
  ['15.0.1', []],
])('V8 %s is told %j', (version, flags) => {
  expect(flagsFor(version)).toEqual(flags);
});

test('the V8 that runs this knows the flags that it is told', () => {
  const flags = flagsFor(process.versions.v8);
  const printed = execFileSync(process.execPath, [...flags, '-p', '1'], { encoding: 'utf8' });
  expect(printed).toBe('1\n');
});
