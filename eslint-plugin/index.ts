import type { ESLint, Linter } from 'eslint';
import { VERSION } from '../policy/package-root.js';
import type { PresetName } from '../policy/presets.js';
import { ESLINT_RULES } from './rules.js';

/** Lintel's rules of one file, as a plugin of ESLint 9 and 10. */
export interface LintelPlugin extends ESLint.Plugin {
  /**
   * Flat configurations that switch all rules on. The project's policy says what they demand; where
   * there is no policy file, the preset of this name does.
   */
  readonly configs: Readonly<Record<PresetName, Linter.Config>>;
}

// typescript-eslint and ESLint have each a type of their own for a rule.
const rules = ESLINT_RULES as unknown as NonNullable<ESLint.Plugin['rules']>;

const plugin: LintelPlugin = {
  meta: { name: 'lintel', version: VERSION, namespace: 'lintel' },
  rules,
  // They name the plugin, and ESLint takes only one object under a name.
  get configs() {
    return { strict: toConfig('strict'), recommended: toConfig('recommended') };
  },
};

function toConfig(preset: PresetName): Linter.Config {
  const on = Object.keys(rules).map((id) => [`lintel/${id}`, 'error'] as const);
  const named = { name: `lintel/${preset}`, plugins: { lintel: plugin } };
  return { ...named, rules: Object.fromEntries(on), settings: { lintel: { extends: preset } } };
}

export default plugin;
