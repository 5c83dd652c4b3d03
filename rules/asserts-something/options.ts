import * as z from 'zod';

/** The options of `asserts-something`. */
export const options = z.strictObject({
  assertions: z
    .array(z.string())
    .default([])
    .describe('Functions and methods whose calls count for assertions; `*` stands for anything.'),
});

export type AssertsSomethingOptions = z.infer<typeof options>;
