import { expect, test } from '@jest/globals';
import { measureLoad } from 'lintel/testkit';

test.each([1, 2])('a call is made in time: %i', async () => {
  expect(await measureLoad(() => 1, { rate: 1000, calls: 20 })).toMeetBudget('database.query');
});
