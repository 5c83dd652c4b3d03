const NUMBER = new Intl.NumberFormat('en');

/** `4,201`. */
export const showNumber = (value: number): string => NUMBER.format(value);

/** `1 file`, `2 files`. */
export const showCount = (value: number, noun: string): string =>
  `${showNumber(value)} ${noun}${value === 1 ? '' : 's'}`;

/** `12 of 8`, or nothing where nothing was measured. */
export function showMeasure(value: number | null, limit: number | null): string {
  if (value === null) return '';
  return limit === null ? showNumber(value) : `${showNumber(value)} of ${showNumber(limit)}`;
}
