import { expect, test } from '@jest/globals';
import type { ServiceProcess } from '../../services/guard/process.js';
import { freeze, kill } from './faults.js';
import type { ProcessTarget } from './processes.js';

/** A process that notes what it is sent. */
function processOf(name: string, sent: string[], hasEnded = false): ServiceProcess {
  const signal = (it: string): unknown => sent.push(`${it} to ${name}`);
  return {
    ...{ name, signal, pid: 0, log: () => '' },
    ...{ ended: Promise.resolve(137), hasEnded: () => hasEnded },
  };
}

function targetOf(processes: readonly ServiceProcess[]): ProcessTarget {
  return { service: 'rabbitmq', processes, restart: () => Promise.resolve() };
}

test('without names all processes are meant, but for those that have ended', async () => {
  const sent: string[] = [];
  const ended = processOf('epmd', sent, true);
  const fault = freeze(targetOf([processOf('rabbitmq', sent), ended]));
  await fault.apply();
  await fault.heal();
  expect(sent).toEqual(['SIGSTOP to rabbitmq', 'SIGCONT to rabbitmq']);
});

test('with names these are meant alone', async () => {
  const sent: string[] = [];
  const target = targetOf([processOf('rabbitmq', sent), processOf('epmd', sent)]);
  await kill(target, 'epmd').apply();
  expect(sent).toEqual(['SIGKILL to epmd']);
});

test.each([
  [[], 'This rabbitmq has no processes that are ours. Start one of your own.'],
  [
    [processOf('rabbitmq', []), processOf('epmd', [])],
    'This rabbitmq has no process "empd". It has rabbitmq, epmd.',
  ],
])('what is not there can’t be broken, and the message says what there is', async (all, says) => {
  await expect(freeze(targetOf(all), 'empd').apply()).rejects.toThrow(says);
});

test('a fault says what it is put upon', () => {
  const target = targetOf([processOf('rabbitmq', [])]);
  expect(freeze(target).name).toBe('SIGSTOP of rabbitmq');
  expect(kill(target, 'rabbitmq').name).toBe('SIGKILL of rabbitmq of rabbitmq');
});
