import type { Settings, Severity } from '../rules/model.js';

/** What one layer of a policy says of a rule; the first layer leaves nothing out. */
export interface RuleLayer {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a part of a policy says of its rules, by id. */
export type Layer = Readonly<Record<string, RuleLayer>>;

/** Puts one layer over another: severities replace, options merge. */
export function mergeLayers(lower: Layer, upper: Layer): Layer {
  const merged = Object.entries(upper).map(([id, { severity, options }]) => [
    id,
    { severity, options: { ...lower[id]?.options, ...options } },
  ]);
  return { ...lower, ...(Object.fromEntries(merged) as Layer) };
}

/** The rules that a layer leaves on. */
export function toSettings(layer: Layer): Settings {
  const on = Object.entries(layer).filter(([, { severity }]) => severity !== 'off');
  // What is off was just filtered out, so that only severities are left.
  return Object.fromEntries(on) as Settings;
}
