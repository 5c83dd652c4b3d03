import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { briefRunOn } from './brief-run.js';

test.each([
  ['11.3.244.8-node.30', '--sparkplug'],
  ['13.6.233.17-node.48', '--invocation-count-for-turbofan=100000'],
])('V8 %s is told %s, and to collect garbage later', (version, flag) => {
  const { running, starting } = briefRunOn(version);
  expect(running).toEqual(expect.arrayContaining([flag, '--no-incremental-marking']));
  expect(starting).toEqual(expect.arrayContaining([...running, '--initial-old-space-size=200']));
});

test.each(['12.4.254.21-node.33', '15.0.1'])(
  'V8 %s, which nobody measured, is told nothing',
  (it) => {
    expect(briefRunOn(it)).toEqual({ running: [], starting: [] });
  },
);

test('the V8 that runs this knows the flags that it is told', () => {
  const { starting } = briefRunOn(process.versions.v8);
  const printed = execFileSync(process.execPath, [...starting, '-p', '1'], { encoding: 'utf8' });
  expect(printed).toBe('1\n');
});
