import * as z from 'zod';

const limit = z.int().min(1);

/** The options of `function-length`. */
export const options = z.strictObject({
  max: limit.default(8).describe('The most lines, or statements, that a function may have.'),
  count: z
    .enum(['code', 'own', 'physical'])
    .default('code')
    .describe(
      'Lines that hold a token, nested functions counted in; the same without nested functions; ' +
        'or all lines from the first to the last.',
    ),
  maxInTests: limit.optional().describe('The limit in files that match `testFiles`.'),
  foldData: z
    .boolean()
    .default(false)
    .describe('A pure-data literal and a plain template literal count one line.'),
  maxMarkup: limit
    .optional()
    .describe('JSX lines have this limit of their own and are left out of the other.'),
  containers: z
    .array(z.string().min(1))
    .default([])
    .describe('More functions whose callbacks only hold tests, as those of `describe` do.'),
});

export type FunctionLengthOptions = z.infer<typeof options>;
