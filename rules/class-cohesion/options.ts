import * as z from 'zod';

/** `class-cohesion` has no options. */
export const options = z.strictObject({});

export type ClassCohesionOptions = z.infer<typeof options>;
