import path from 'node:path';
import { budgetMatchers } from '../budgets/matcher.js';
import { keepResultsIn } from '../budgets/results.js';
import { tellAndKeep } from '../budgets/tell-verdicts.js';
import { takeBudgets } from './run-budgets.js';

/**
 * `toMeetBudget` as the presets bring it: for the budgets of the run, with verdicts that are told, and
 * with results that are kept in `.lintel/budgets` of the project.
 */
export function presetMatchers() {
  const { root, budgets } = takeBudgets();
  const folder = path.join(root, '.lintel', 'budgets');
  return budgetMatchers(budgets, tellAndKeep(keepResultsIn(folder)));
}
