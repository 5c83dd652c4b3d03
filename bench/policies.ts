import { OPTIONS } from '../rules/options.js';

/** A policy file of Lintel, as a text. */
export type PolicyText = string;

/** The policy in which some rules are on, and no other. */
function renderPolicy(rules: Readonly<Record<string, unknown>>): PolicyText {
  const off = Object.fromEntries(Object.keys(OPTIONS).map((id) => [id, 'off']));
  return JSON.stringify({ rules: { ...off, ...rules } });
}

/** The two limits that the other tools keep as well. */
export const SIZE_POLICY = renderPolicy({ 'file-length': 'error', 'function-length': 'error' });

/** Circles of imports, those of types as well. */
export const CYCLE_POLICY = renderPolicy({ 'no-import-cycles': ['error', { types: true }] });

/** It lies next to what is judged: the root of a project is where its policy is. */
export const POLICY_FILE = 'lintel.config.json';
