import * as z from 'zod';

/** The options of `no-unresolved-imports`. */
export const options = z.strictObject({
  except: z
    .array(z.string().min(1))
    .default([])
    .describe('Specifiers that may lead nowhere here; `*` stands for anything.'),
});

export type NoUnresolvedImportsOptions = z.infer<typeof options>;
