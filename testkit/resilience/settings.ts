import * as z from 'zod';
import { DURATION_FORM, toMilliseconds } from '../duration.js';

const duration = z
  .union([z.string(), z.number()])
  .transform((written, context) => {
    const milliseconds = toMilliseconds(written);
    if (milliseconds !== null) return milliseconds;
    context.addIssue({ code: 'custom', message: `It must be ${DURATION_FORM}.` });
    return z.NEVER;
  })
  .describe('A duration, or milliseconds.');

const budgetSchema = z.strictObject({
  ratio: z.number().min(0).describe('Retries that each call adds to what may be spent.'),
  burst: z.number().min(1).default(10).describe('The most retries that may be saved up.'),
});

const retrySchema = z.strictObject({
  attempts: z.int().min(1).default(3).describe('The most calls, the first one included.'),
  jitter: z.enum(['none', 'full', 'decorrelated']).default('decorrelated'),
  base: duration.default(100).describe('The delay that others grow from.'),
  exponent: z.number().min(1).default(2).describe('What delays without memory grow by.'),
  max: duration.default(30_000).describe('No delay is longer.'),
  budget: budgetSchema.optional().describe('What all calls together may spend on retries.'),
});

const breakerSchema = z.strictObject({
  after: z.int().min(1).default(5).describe('Failures in a row that open it.'),
  halfOpenAfter: duration.default(30_000).describe('How long it stays open before it samples.'),
});

const bulkheadSchema = z.strictObject({
  limit: z.int().min(1).describe('The most calls at a time.'),
  queue: z.int().min(0).default(0).describe('The most calls that wait for a place.'),
});

/** What a resilience policy may say; what it leaves out is not done. */
export const resilienceSchema = z.strictObject({
  timeout: duration.optional(),
  retry: retrySchema.optional(),
  breaker: breakerSchema.optional(),
  bulkhead: bulkheadSchema.optional(),
});

/** A resilience policy as it is written. */
export type ResiliencePolicy = z.input<typeof resilienceSchema>;

/** A resilience policy with every field filled in, and all durations in milliseconds. */
export type ResilienceSettings = z.output<typeof resilienceSchema>;
/** How a retry is set, with every field filled in; durations are in milliseconds. */
export type RetrySettings = z.output<typeof retrySchema>;
export type BudgetSettings = z.output<typeof budgetSchema>;
export type BreakerSettings = z.output<typeof breakerSchema>;
export type BulkheadSettings = z.output<typeof bulkheadSchema>;

/** Fills in what a policy leaves out; throws a `RangeError` that names every field that is wrong. */
export function toSettings(policy: ResiliencePolicy): ResilienceSettings {
  const parsed = resilienceSchema.safeParse(policy);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RangeError(`The resilience policy is wrong. ${mistakes.join(' ')}`);
}
