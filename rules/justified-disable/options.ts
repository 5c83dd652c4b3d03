import * as z from 'zod';

/** `justified-disable` has no options. */
export const options = z.strictObject({});

export type JustifiedDisableOptions = z.infer<typeof options>;
