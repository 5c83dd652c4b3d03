import { expect, test } from '@jest/globals';
import { tableFigures } from './figures.js';

const outcomeOf = (times: readonly number[], recoveries: readonly number[]) => ({
  outcome: { seen: [], times, recoveries },
});

const TABLE = `| fault | trials | ms to what the client sees | ms from heal to success |
| --- | --- | --- | --- |
| frozen | 1 | 1 – 3 – 3 | 10 – 20 – 20 |
| killed | 2 | 1 – 7 – 9 | 10 – 30 – 40 |`;

test('a fault has a row with its trials and the spread of their times', () => {
  const [one, other] = [outcomeOf([3.4, 1], [20, 10]), outcomeOf([7, 9], [30, 40])];
  const killed = [other, one].map((it) => ({ title: 'killed', ...it }));
  expect(tableFigures([...killed, { title: 'frozen', ...one }])).toBe(TABLE);
});
