import { expect, test } from '@jest/globals';
import { blow, breakOrUndo, heldFault } from './held-fault.js';

/** A fault that tells what is done, and fails as often as it is told to. */
function toldFault(failures: readonly string[] = []) {
  const told: string[] = [];
  const act = actor(told, [...failures]);
  return { told, fault: heldFault('it', () => act('hold').then(() => () => act('release'))) };
}

const actor = (told: string[], failures: string[]) => async (what: string) => {
  told.push(what);
  if (failures[0] === what) throw new Error(`${failures.shift()} failed`);
};

test('what is applied twice is held once, and healed twice is released once', async () => {
  const { fault, told } = toldFault();
  await Promise.all([fault.apply(), fault.apply()]);
  await fault.heal();
  await fault.heal();
  expect(told).toEqual(['hold', 'release']);
});

test('what was healed can be applied again', async () => {
  const { fault, told } = toldFault();
  for (const step of ['apply', 'heal', 'apply'] as const) await fault[step]();
  expect(told).toEqual(['hold', 'release', 'hold']);
});

test('what could not be applied is not held, and can be tried again', async () => {
  const { fault, told } = toldFault(['hold']);
  await expect(fault.apply()).rejects.toThrow('hold failed');
  await fault.heal();
  await fault.apply();
  expect(told).toEqual(['hold', 'hold']);
});

test('a heal that failed can be tried again', async () => {
  const { fault, told } = toldFault(['release']);
  await fault.apply();
  await expect(fault.heal()).rejects.toThrow('release failed');
  await fault.heal();
  expect(told).toEqual(['hold', 'release', 'release']);
});

test('a blow leaves nothing to be healed', async () => {
  const told: string[] = [];
  const fault = blow('it', async () => void told.push('struck'));
  await fault.apply();
  await fault.heal();
  expect([fault.name, told]).toEqual(['it', ['struck']]);
});

/** Breaks something halfway; what is done is told. */
function breakHalfway(failures: string[], told: string[] = []) {
  const act = actor(told, failures);
  const [hold, release] = [() => act('hold'), () => act('release')];
  return breakOrUndo(hold, release);
}

test('what fails halfway is made whole at once', async () => {
  const told: string[] = [];
  await expect(breakHalfway(['hold'], told)).rejects.toThrow('hold failed');
  expect(told).toEqual(['hold', 'release']);
});

test('what can be neither applied nor made whole says both', async () => {
  const says = 'Neither applied nor made whole: Error: hold failed And: Error: release failed';
  const applied = breakHalfway(['hold', 'release']);
  await expect(applied).rejects.toThrow(new AggregateError([], says));
});
