import 'expect';

// What the preset adds to Jest’s matchers, for `@jest/globals` and for the types of `@types/jest`.
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>> {
    /** Holds what `measureLoad`, `measureHitRatio` or `measureUptime` gave against a budget. */
    toMeetBudget(name: string): R;
  }
}

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Holds what `measureLoad`, `measureHitRatio` or `measureUptime` gave against a budget. */
      toMeetBudget(name: string): R;
    }
  }
}
