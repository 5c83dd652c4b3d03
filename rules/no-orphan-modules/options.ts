import * as z from 'zod';

/** The options of `no-orphan-modules`. */
export const options = z.strictObject({
  entries: z
    .array(z.string().min(1))
    .default([])
    .describe('Globs of files that something outside of the sources loads.'),
});

export type NoOrphanModulesOptions = z.infer<typeof options>;
