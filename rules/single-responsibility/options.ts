import * as z from 'zod';

/** `single-responsibility` has no options. */
export const options = z.strictObject({});

export type SingleResponsibilityOptions = z.infer<typeof options>;
