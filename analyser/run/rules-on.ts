import type { FilePolicy } from '../../policy/file-settings.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import { RULES } from '../../rules/index.js';
import { overlookedBy } from '../../rules/judge.js';
import { SMALL, type Aspect } from '../facts/aspects.js';

/** The rules that are on for any file. */
export function rulesOn({ base, overrides }: ResolvedPolicy): ReadonlySet<string> {
  const layers = [base, ...overrides.map(({ rules }) => rules)];
  const entries = layers.flatMap((layer) => Object.entries(layer));
  return new Set(entries.flatMap(([id, { severity }]) => (severity === 'off' ? [] : [id])));
}

/**
 * What rules of one file ask of a file: measures only where one measures, and of small functions only
 * where a limit of the file concerns them.
 */
export function ownAspects(rules: ReadonlySet<string>, files: FilePolicy): AspectOf {
  const measures = Object.values(RULES).some((rule) => rule.measures && rules.has(rule.id));
  if (!measures) return () => 'head';
  return (file) => (overlookedBy(files.settingsOf(file)) >= SMALL ? 'large' : 'size');
}

type AspectOf = (file: string) => Aspect;
