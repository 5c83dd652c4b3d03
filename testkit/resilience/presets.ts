import type { ResiliencePolicy } from './settings.js';

/** Policies to start from, as data; a policy of one's own spreads one and changes what differs. */
export const RESILIENCE_PRESETS = {
  /** Short waits, and as many places as a pool has connections. */
  database: {
    timeout: '5s',
    retry: { attempts: 3, base: '50ms', max: '1s', budget: { ratio: 0.1 } },
    breaker: { after: 5, halfOpenAfter: '10s' },
    bulkhead: { limit: 10, queue: 100 },
  },
  /** A cache that is slow is worse than none: hardly a retry, and soon open. */
  cache: {
    timeout: '250ms',
    retry: { attempts: 2, base: '10ms', max: '50ms', budget: { ratio: 0.1 } },
    breaker: { after: 5, halfOpenAfter: '2s' },
  },
  /** Calls to services of others. */
  http: {
    timeout: '10s',
    retry: { attempts: 4, base: '200ms', max: '10s', budget: { ratio: 0.2 } },
    breaker: { after: 5, halfOpenAfter: '30s' },
    bulkhead: { limit: 50, queue: 200 },
  },
  /** Work that nobody waits for: it may take its time. */
  queue: {
    timeout: '30s',
    retry: { attempts: 10, base: '500ms', max: '1min' },
    breaker: { after: 10, halfOpenAfter: '30s' },
  },
} as const satisfies Readonly<Record<string, ResiliencePolicy>>;
