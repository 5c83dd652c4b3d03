import { expect, test } from '@jest/globals';
import { fillCommand, findMissing } from './places.js';

const PLACES = { NODE: '/opt/my node/bin/node', CONFIG: '/tmp/config' };

test('a place with a blank in its path stays one argument', () => {
  const command = '$NODE -e 0 --config=$CONFIG/a.json';
  const argv = ['/opt/my node/bin/node', '-e', '0', '--config=/tmp/config/a.json'];
  expect(fillCommand(command, PLACES)).toEqual(argv);
});

test('a command with an unknown place is not filled', () => {
  expect(() => fillCommand('$NODE24 -e 0', PLACES)).toThrow('No place is called $NODE24');
});

test('the places that are missing are known before', () => {
  expect(findMissing('$NODE24 $CONFIG', PLACES)).toEqual(['NODE24']);
});
