import 'vitest';

declare module 'vitest' {
  interface Matchers<T> {
    /** Holds what `measureLoad`, `measureHitRatio` or `measureUptime` gave against a budget. */
    toMeetBudget(name: string): T;
  }
}
