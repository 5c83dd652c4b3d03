import * as z from 'zod';

/** The options of `file-length`. */
export const options = z.strictObject({
  max: z.int().min(1).default(300).describe('The most lines that a file may have.'),
  count: z
    .enum(['physical', 'code'])
    .default('physical')
    .describe('Every line, or only lines that hold a token, with one for each import.'),
});

export type FileLengthOptions = z.infer<typeof options>;
