import { z } from 'zod';

const VERDICT = z.object({
  /** `split` if the module holds two responsibilities that can be put apart. */
  label: z.enum(['split', 'whole']),
  /** The exported declarations on each side. */
  groups: z.array(z.array(z.string())),
  reason: z.string(),
});

const LABELLED = z.object({
  /** Relative to the corpus. */
  file: z.string(),
  /** What two passes said that did not know of each other. */
  labels: z.tuple([VERDICT, VERDICT]),
  /** Thresholds were chosen on one half and are judged on the other. */
  half: z.enum(['tuning', 'held-out']),
});

/** A module that was judged by hand. */
export type Labelled = z.infer<typeof LABELLED>;

/** Reads labels, one JSON object a line. Throws where a line is none. */
export function parseLabels(text: string): readonly Labelled[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => LABELLED.parse(JSON.parse(line)));
}
