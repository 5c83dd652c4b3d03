import type { Severity } from '../rules/model.js';
import { OPTIONS } from '../rules/options.js';
import { mergeLayers, type Layer, type RuleLayer } from './merge.js';
import { PRESETS } from './presets.js';
import type { ParsedPolicy } from './schema.js';

/** A part of a policy that holds for some files. */
export interface FileLayer {
  readonly files: readonly string[];
  readonly rules: Layer;
}

/** Files that are not judged, and why. */
export interface Ignore {
  readonly files: readonly string[];
  readonly because: string;
}

/** A policy with its presets merged in: plain data that can be stored. */
export interface ResolvedPolicy {
  readonly base: Layer;
  readonly overrides: readonly FileLayer[];
  readonly ignores: readonly Ignore[];
  readonly testFiles: readonly string[];
  /** The globs of `testFiles` come from the policy file, not from the defaults. */
  readonly ownTestFiles: boolean;
  /** In bytes. */
  readonly maxFileSize: number;
}

type Entry = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>?];
type Entries = Readonly<Record<string, Entry | undefined>>;

/** Merges a policy over its presets and the defaults of all options. */
export function resolvePolicy(
  policy: ParsedPolicy,
  isOwn: (key: string) => boolean,
): ResolvedPolicy {
  const presets = listOf(policy.extends).map((name) => toLayer(PRESETS[name]));
  const { overrides, ignores, maxFileSize } = policy;
  return {
    base: [...presets, toLayer(policy.rules as Entries)].reduce(mergeLayers, defaults()),
    overrides: overrides.map(({ files, rules }) => ({
      files: listOf(files),
      rules: toLayer(rules as Entries),
    })),
    ignores: ignores.map(({ files, because }) => ({ files: listOf(files), because })),
    testFiles: listOf(policy.testFiles),
    ownTestFiles: isOwn('testFiles'),
    maxFileSize,
  };
}

const listOf = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

function defaults(): Layer {
  const entries = Object.entries(OPTIONS);
  return Object.fromEntries(
    entries.map(([id, schema]) => [id, { severity: 'off', options: schema.parse({}) }]),
  );
}

function toLayer(entries: Entries): Layer {
  const set = Object.entries(entries).flatMap(([id, entry]) =>
    entry === undefined ? [] : [[id, toRuleLayer(entry)] as const],
  );
  return Object.fromEntries(set);
}

function toRuleLayer(entry: Entry): RuleLayer {
  return typeof entry === 'string'
    ? { severity: entry, options: {} }
    : { severity: entry[0], options: entry[1] ?? {} };
}
