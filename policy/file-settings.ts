import picomatch from 'picomatch';
import type { Settings } from '../rules/model.js';
import { mergeLayers, toSettings } from './merge.js';
import type { Ignore, ResolvedPolicy } from './resolve.js';

/** Answers what a policy says of single files. Paths are relative, with forward slashes. */
export interface FilePolicy {
  /** The entry that keeps a file from being judged, if there is one. */
  ignoreOf(file: string): Ignore | undefined;
  isTest(file: string): boolean;
  settingsOf(file: string): Settings;
  /** Which overrides hold for a file, as indexes into the policy's list. */
  overridesOf(file: string): readonly number[];
}

/** Compiles a policy's globs once; files with the same overrides share their settings. */
export function toFilePolicy(policy: ResolvedPolicy): FilePolicy {
  const overridesOf = toOverridesOf(policy);
  const settingsOf = toSettingsOf(policy, overridesOf);
  const isTest = toMatcher(policy.testFiles);
  return { ignoreOf: toIgnoreOf(policy), isTest, settingsOf, overridesOf };
}

function toIgnoreOf({ ignores }: ResolvedPolicy): FilePolicy['ignoreOf'] {
  const entries = ignores.map((ignore) => ({ ignore, matches: toMatcher(ignore.files) }));
  return (file) => entries.find(({ matches }) => matches(file))?.ignore;
}

/**
 * Compiles globs as the policy writes them: dot files count, braces and `!(…)` work. In a list, a
 * glob that begins with `!` takes files out of what the others match.
 */
export function toMatcher(globs: readonly string[]): (file: string) => boolean {
  const excluded = globs.filter((glob) => EXCLUSION.test(glob));
  const included = globs.filter((glob) => !EXCLUSION.test(glob));
  const ignore = excluded.map((glob) => glob.slice(1));
  return picomatch(included.length > 0 ? included : ['**'], { dot: true, ignore });
}

/** How a glob begins that takes files out of what the others of its list match. */
export const EXCLUSION = /^!(?!\()/;

type OverridesOf = FilePolicy['overridesOf'];

function toOverridesOf(policy: ResolvedPolicy): OverridesOf {
  const matchers = policy.overrides.map(({ files }) => toMatcher(files));
  return (file) => matchers.flatMap((matches, index) => (matches(file) ? [index] : []));
}

function toSettingsOf(policy: ResolvedPolicy, overridesOf: OverridesOf): FilePolicy['settingsOf'] {
  const known = new Map<string, Settings>();
  return (file) => {
    const indexes = overridesOf(file);
    const key = indexes.join();
    return known.get(key) ?? remember(known, key, settingsWith(policy, indexes));
  };
}

function remember<T>(known: Map<string, T>, key: string, value: T): T {
  known.set(key, value);
  return value;
}

function settingsWith({ base, overrides }: ResolvedPolicy, indexes: readonly number[]): Settings {
  return toSettings(indexes.map((index) => overrides[index]!.rules).reduce(mergeLayers, base));
}
