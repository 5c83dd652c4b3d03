import { z } from 'zod';
import { LintelError } from '../../policy/errors.js';

const buckets = z.array(z.tuple([z.number(), z.number()]).readonly()).readonly();

const runSchema = z.object({
  at: z.string(),
  machine: z.string(),
  load: z.string(),
  pace: z.number().positive(),
  phases: z.array(z.array(buckets).min(1).readonly()).min(1).readonly(),
  saturation: z.number().nullable(),
});

const schema = z.object({
  version: z.literal(1),
  scenarios: z.record(z.string(), z.array(runSchema)),
});

/**
 * A run that others are held against: when it was, on what machine and under what load, the pace of
 * the calibration, the times, and of a ramp the highest rate that was borne.
 */
export type BaselineRun = z.infer<typeof runSchema>;

/** Runs by the names of their scenarios. */
export type Baseline = Readonly<Record<string, readonly BaselineRun[]>>;

/** What becomes of a baseline: a run comes to those that are kept, or takes their place. */
export const UPDATES = ['add', 'replace'] as const;
export type Update = (typeof UPDATES)[number];

/** How many runs on a machine are kept for a scenario. */
const KEPT = 5;

/** Parses the text of a kept baseline; throws `baseline-invalid`, naming its file. */
export function parseBaseline(file: string, text: string): Baseline {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data.scenarios;
  throw new LintelError('baseline-invalid', `${file}: ${sayFirst(parsed.error)} ${REMEDY}`);
}

const REMEDY = 'Restore it, or remove it and keep a new one.';

function sayFirst({ issues: [issue] }: z.ZodError): string {
  return `${issue!.path.join('.') || 'the whole'}: ${issue!.message}.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a baseline, a line for each run, so that changes can be read. */
export function renderBaseline(scenarios: Baseline): string {
  const text = JSON.stringify({ version: 1, scenarios });
  return `${text.replaceAll('{"at":', '\n{"at":')}\n`;
}

/** Whether two runs were on the same kind of machine and under the same load. */
export function isComparable(one: Circumstances, other: Circumstances): boolean {
  return one.machine === other.machine && one.load === other.load;
}

export type Circumstances = Pick<BaselineRun, 'machine' | 'load'>;

/** Keeps a run. Those on the same machine under another load go: nothing is compared with them. */
export function keepRun(runs: readonly BaselineRun[], run: BaselineRun, update: Update) {
  const others = runs.filter(({ machine }) => machine !== run.machine);
  const alike = update === 'add' ? runs.filter((it) => isComparable(it, run)) : [];
  return [...others, ...[...alike, run].slice(-KEPT)];
}
