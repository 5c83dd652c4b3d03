import * as z from 'zod';

/** The options of `public-entry`. */
export const options = z.strictObject({
  types: z.boolean().default(true).describe('Imports of nothing but types count as well.'),
});

export type PublicEntryOptions = z.infer<typeof options>;
