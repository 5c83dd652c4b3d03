import type { Severity } from '../rules/model.js';
import { OPTIONS } from '../rules/options.js';
import type { Structure } from '../rules/structure.js';
import { listOf } from './list-of.js';
import { mergeLayers, type Layer, type RuleLayer } from './merge.js';
import { PRESETS } from './presets.js';
import { resolveStructure } from './resolve-structure.js';
import type { ParsedPolicy } from './schema.js';
import { resolveServices, type ServicePins } from './service-pins.js';

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
  readonly structure: Structure;
  readonly services: ServicePins;
}

type Entry = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>?];
type Entries = Readonly<Record<string, Entry | undefined>>;

/** Whether the policy file itself says something of a field. */
type IsOwn = (field: string) => boolean;

/** Merges a policy over its presets and the defaults of all options. */
export function resolvePolicy(policy: ParsedPolicy, isOwn: IsOwn): ResolvedPolicy {
  const { maxFileSize } = policy;
  const tests = { testFiles: listOf(policy.testFiles), ownTestFiles: isOwn('testFiles') };
  const services = resolveServices(policy.services);
  const structure = resolveStructure(policy);
  return { ...layersOf(policy), ...tests, maxFileSize, structure, services };
}

function layersOf(policy: ParsedPolicy): Pick<ResolvedPolicy, 'base' | 'overrides' | 'ignores'> {
  const ignores = policy.ignores.map(({ files, because }) => ({ files: listOf(files), because }));
  return { base: baseOf(policy), overrides: policy.overrides.map(toFileLayer), ignores };
}

function baseOf({ extends: names, rules }: ParsedPolicy): Layer {
  const presets = listOf(names).map((name) => toLayer(PRESETS[name]));
  return [...presets, toLayer(rules as Entries)].reduce(mergeLayers, defaults());
}

function toFileLayer({ files, rules }: ParsedPolicy['overrides'][number]): FileLayer {
  return { files: listOf(files), rules: toLayer(rules as Entries) };
}

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
    : { severity: entry[0], options: withoutUndefined(entry[1] ?? {}) };
}

/** An option that is there but undefined must not hide the one beneath it. */
function withoutUndefined(options: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
