/** A fault that is put into the reference suite, to show that its tests catch it. */
export interface SeededFault {
  /** The requirement that it breaks. */
  readonly requirement: string;
  /** What is wrong then: `an invalidation is lost`. */
  readonly title: string;
  readonly file: string;
  /** The text that is replaced; it stands in the file once. */
  readonly find: string;
  readonly replace: string;
  /** The title of the test that fails then, or its beginning. */
  readonly caughtBy: string;
}
