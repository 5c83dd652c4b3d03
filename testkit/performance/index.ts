export { openPerformance, type PerformanceOptions } from './open-performance.js';
export { PerformanceBook, type Counted } from './performance-book.js';
export { toK6 } from './k6.js';
export { ramp, soak, spike, steady } from './scenario.js';
export type { RampLoad, Scenario, SpikeLoad, SteadyLoad } from './scenario.js';
export type { Saturation, ScenarioRun } from './scenario-run.js';
