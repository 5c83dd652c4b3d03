import * as z from 'zod';

/** `parse-error` has no options. */
export const options = z.strictObject({});

export type ParseErrorOptions = z.infer<typeof options>;
