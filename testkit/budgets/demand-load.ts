/** Throws a `RangeError` unless calls can come so many a second. */
export function demandRate(rate: number): void {
  if (rate > 0 && rate < Infinity) return;
  throw new RangeError(`A rate is calls a second, not ${rate}. Say a number above 0.`);
}

/** Throws a `RangeError` unless so many calls can be measured. */
export function demandCalls(calls: number): void {
  if (Number.isSafeInteger(calls) && calls > 0) return;
  throw new RangeError(
    `"calls" is how many are measured, not ${calls}. Say a whole number from 1 on.`,
  );
}
