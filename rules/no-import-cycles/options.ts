import * as z from 'zod';

/** The options of `no-import-cycles`. */
export const options = z.strictObject({
  types: z
    .boolean()
    .default(false)
    .describe(
      'Links that only bring types count as well, though nothing of them is left at run time.',
    ),
});

export type NoImportCyclesOptions = z.infer<typeof options>;
