import * as z from 'zod';

/** `one-domain-per-test` has no options. */
export const options = z.strictObject({});

export type OneDomainPerTestOptions = z.infer<typeof options>;
