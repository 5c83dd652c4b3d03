import * as z from 'zod';

/** `exhaustive-modules` has no options. */
export const options = z.strictObject({});

export type ExhaustiveModulesOptions = z.infer<typeof options>;
