import type { Breakage } from './repository-breakage.js';

/** Repositories that say one thing and do another: the title that has to notice, and how. */
export const PRETENCES: readonly (readonly [caughtBy: string, breaks: string, Breakage])[] = [
  [
    'changes a row as it was read',
    'never says that it changed a row',
    (rows) => ({ revise: (read, changes) => rows.revise(read, changes).then(() => null) }),
  ],
  [
    'refuses to change a row that has changed since it was read',
    'says that it changed what it left alone',
    (rows) => ({
      revise: async (read, changes) => {
        await rows.revise(read, changes);
        return { ...read, ...changes };
      },
    }),
  ],
  [
    'refuses to change a row that has changed since it was read',
    'says that it left alone what it changed',
    (rows) => ({
      revise: async (read, changes) =>
        (await rows.revise(read, changes)) ?? rows.update(read.id, changes).then(() => null),
    }),
  ],
];
