/** The index of the first element for which a condition holds that holds for all after it. */
export function firstFrom<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    [low, high] = holds(list[middle]!) ? [low, middle] : [middle + 1, high];
  }
  return low;
}
