import * as z from 'zod';

/** `no-focused-tests` has no options. */
export const options = z.strictObject({});

export type NoFocusedTestsOptions = z.infer<typeof options>;
