import { CronExpressionParser } from 'cron-parser';
import type { Schedule } from 'lintel/testkit';

/**
 * When a schedule is due after a time, in milliseconds since 1970. Intervals lie on a grid that does
 * not depend on when they were set: so it is the same for all who ask.
 */
export function nextDue(schedule: Schedule, after: number): number {
  if ('every' in schedule) return (Math.floor(after / schedule.every) + 1) * schedule.every;
  const { cron, timeZone = 'UTC' } = schedule;
  return CronExpressionParser.parse(cron, { currentDate: after, tz: timeZone }).next().getTime();
}
