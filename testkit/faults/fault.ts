/** Something that can be broken on purpose, and made whole again. */
export interface Fault {
  readonly name: string;
  /** Breaks it; applied twice it is no worse. */
  apply(): Promise<void>;
  /** Makes it whole: what comes after is as if nothing had been. */
  heal(): Promise<void>;
}
