import * as z from 'zod';

/** The options of `no-disabled-tests`. */
export const options = z.strictObject({
  todos: z
    .boolean()
    .default(false)
    .describe('Tests that are still to be written need a reason and a date as well.'),
});

export type NoDisabledTestsOptions = z.infer<typeof options>;
