import 'expect';

// Jest's types of what the matcher adds, for the tests of this repository.
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>> {
    toMeetBudget(name: string): R;
  }
}
