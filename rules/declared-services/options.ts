import * as z from 'zod';

/** `declared-services` has no options. */
export const options = z.strictObject({});

export type DeclaredServicesOptions = z.infer<typeof options>;
