import * as z from 'zod';

/** `one-concern` has no options: the policy's `effects` and `compositionRoots` say what it needs. */
export const options = z.strictObject({});

export type OneConcernOptions = z.infer<typeof options>;
