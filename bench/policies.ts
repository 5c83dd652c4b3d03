import { CORPUS } from '../tools/corpus.js';
import { PROJECT_RULE_IDS } from '../rules/index.js';
import { OPTIONS } from '../rules/options.js';

/** A policy file of Lintel, as a text. */
export type PolicyText = string;

/** The policy in which some rules are on, and no other. */
function renderPolicy(rules: Readonly<Record<string, unknown>>, more: object = {}): PolicyText {
  const off = Object.fromEntries(Object.keys(OPTIONS).map((id) => [id, 'off']));
  return JSON.stringify({ rules: { ...off, ...rules }, ...more });
}

/** The two limits that the other tools keep as well. */
export const SIZE_POLICY = renderPolicy({ 'file-length': 'error', 'function-length': 'error' });

/** Circles of imports, those of types as well. */
export const CYCLE_POLICY = renderPolicy({ 'no-import-cycles': ['error', { types: true }] });

/** Every package of the corpus is a module, which uses no other one. */
const MODULES = Object.fromEntries(
  Object.keys(CORPUS).map((name) => [name, { files: `${name}/**` }]),
);

/** Every rule of the project, and the limits of single files. */
export const PROJECT_POLICY = renderPolicy(
  {
    ...Object.fromEntries(PROJECT_RULE_IDS.map((id) => [id, 'error'])),
    ...{ 'file-length': 'error', 'function-length': 'error' },
  },
  { modules: MODULES },
);

/** It lies next to what is judged: the root of a project is where its policy is. */
export const POLICY_FILE = 'lintel.config.json';
