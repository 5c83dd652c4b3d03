/** `4,201`. */
export function showNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 file`, `2 files`. */
export function showCount(value: number, noun: string): string {
  return `${showNumber(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** `42 ms` below a tenth of a second, `0.8 s` from there. */
export function showDuration(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
