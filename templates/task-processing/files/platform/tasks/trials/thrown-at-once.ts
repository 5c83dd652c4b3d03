import type { HandleBatch } from 'lintel/testkit';

export const NO_DESK = 'there is no desk';

/** Fails as code does that is not asynchronous: by throwing before it has given a promise. */
export const throwAtOnce = (): never => {
  throw new Error(NO_DESK);
};

/** Handlers of batches that break their promise, each in its way. */
export const BROKEN_BATCHES: readonly { readonly title: string; readonly handle: HandleBatch }[] = [
  { title: 'throws before it begins', handle: throwAtOnce },
  { title: 'tells no errors', handle: async () => undefined as never },
];
