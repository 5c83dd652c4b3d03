const UNITS = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;
const DURATION = /^(\d+(?:\.\d+)?)\s*(us|ms|s|min|h)$/;

/** The milliseconds of a duration such as `100ms` or `1.5s`; a bare number is milliseconds. */
export function toMilliseconds(duration: string | number): number | null {
  if (typeof duration === 'number') return duration >= 0 ? duration : null;
  const [, figure, unit] = DURATION.exec(duration.trim()) ?? [];
  // The pattern lets no other unit through.
  return figure === undefined ? null : Number(figure) * UNITS[unit as keyof typeof UNITS];
}

/** The milliseconds of a duration; throws a `RangeError` that says how durations are written. */
export function parseDuration(duration: string | number): number {
  const milliseconds = toMilliseconds(duration);
  if (milliseconds !== null) return milliseconds;
  throw new RangeError(`A duration is ${DURATION_FORM}, not ${JSON.stringify(duration)}.`);
}

/** A time for people: three digits, and the unit that suits it. */
export function showMilliseconds(milliseconds: number): string {
  const [unit, factor] =
    Object.entries(UNITS).findLast(([, size]) => milliseconds >= size) ?? Object.entries(UNITS)[0]!;
  return `${Number((milliseconds / factor).toPrecision(3))} ${unit}`;
}

/** How durations are written, for messages. */
export const DURATION_FORM = 'a number with us, ms, s, min or h, such as "100ms"';
