import * as z from 'zod';

/** `budget-asserted` has no options. */
export const options = z.strictObject({});

export type BudgetAssertedOptions = z.infer<typeof options>;
