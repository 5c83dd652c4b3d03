export { Breaker } from './breaker.js';
export { Bulkhead } from './bulkhead.js';
export { breakerConformance } from './conformance/breaker-conformance.js';
export type {
  BreakerDemands,
  BreakerSubject,
  TestedBreaker,
} from './conformance/breaker-subject.js';
export { NonConformance, type ConformanceCase } from '../contracts/case.js';
export { retryConformance } from './conformance/retry-conformance.js';
export type { RetrySubject } from './conformance/retry-subject.js';
export { drawDelays } from './delays.js';
export { Fallback } from './fallback.js';
export type { Action, Guard, GuardPorts, ResilienceEvent } from './guard.js';
export { RESILIENCE_PRESETS } from './presets.js';
export { protect } from './protect.js';
export { Retry } from './retry.js';
export type { ResiliencePolicy, RetrySettings } from './settings.js';
export { Timeout } from './timeout.js';
