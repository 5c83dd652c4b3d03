export type { WrittenBudget } from './budget.js';
export { measureHitRatio, type CacheWorkload, type ReadThrough } from './hit-ratio.js';
export { measureLoad, type LoadOptions } from './load.js';
export { budgetMatchers, policyBudgetMatchers, type BudgetMatchers } from './matcher.js';
export { keepResultsIn, type KeepResult } from './results.js';
export type { LoadRun, RatioRun, Run } from './run.js';
export { measureUptime, type ScriptedFault } from './uptime.js';
export { zipf } from './zipf.js';
