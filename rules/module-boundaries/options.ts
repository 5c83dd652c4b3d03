import * as z from 'zod';

/** The options of `module-boundaries`. */
export const options = z.strictObject({
  types: z.boolean().default(true).describe('Imports of nothing but types count as well.'),
});

export type ModuleBoundariesOptions = z.infer<typeof options>;
