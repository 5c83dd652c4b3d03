import * as z from 'zod';

/** `covers-areas` has no options. */
export const options = z.strictObject({});

export type CoversAreasOptions = z.infer<typeof options>;
