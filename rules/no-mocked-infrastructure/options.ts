import * as z from 'zod';

/** The options of `no-mocked-infrastructure`. */
export const options = z.strictObject({
  allow: z
    .array(z.string())
    .default(['http', 'ui'])
    .describe('Effect classes, packages and files that may be replaced; `*` stands for anything.'),
  doubles: z
    .array(z.string())
    .default([])
    .describe('Packages that stand in for a service in memory, besides those that are known.'),
});

export type NoMockedInfrastructureOptions = z.infer<typeof options>;
