import { expect, test } from '@jest/globals';
import { readSelfTimes, type CpuProfile } from './cpu-profile.js';

const frameOf = (functionName: string, url: string) => ({ functionName, url, lineNumber: 0 });

/** The root calls `read`, that calls a native function, and that one another; V8 collects. */
const PROFILE: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frameOf('(root)', ''), children: [2, 5] },
    { id: 2, callFrame: frameOf('read', 'file:///a.js'), children: [3] },
    { id: 3, callFrame: frameOf('open', ''), children: [4] },
    { id: 4, callFrame: frameOf('close', ''), children: [] },
    { id: 5, callFrame: frameOf('(garbage collector)', '') },
  ],
  samples: [2, 3, 4, 5, 2],
  timeDeltas: [1000, 200, 50, 4000, 500],
};

test('the time of a native function is that of who called it, however deep', () => {
  const times = readSelfTimes(PROFILE).map((it) => [it.frame.functionName, it.milliseconds]);
  const ofRead = [1.5, 0.2, 0.05].map((time) => ['read', time]);
  expect(times).toEqual([...ofRead, ['(garbage collector)', 4]]);
});
