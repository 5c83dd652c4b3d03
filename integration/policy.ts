/** What each test module is for, and what it covers. */
export const tests = {
  analytics: {
    files: ['integration/analytics-integration.test.tsx', 'integration/platform/analytics/**'],
    purpose: 'measurements are summed up, streamed and watched as they were made',
    services: ['clickhouse'],
    covers: ['A1', 'A2', 'A3', 'A4'],
    budgets: [],
  },
  caching: {
    files: ['integration/caching-integration.test.tsx', 'integration/platform/caching/**'],
    purpose: 'a cached value is never older than it may be, whatever breaks',
    services: ['redis', 'redis-cluster'],
    covers: ['K1', 'K2', 'K3', 'K4', 'P2'],
    budgets: ['cache.hitRatio'],
  },
  database: {
    files: ['integration/database-integration.test.tsx', 'integration/platform/database/**'],
    purpose: 'what is acknowledged is stored whole, once, and found fast',
    services: ['postgres'],
    covers: ['D1', 'D2', 'D3', 'D4', 'P1'],
    budgets: ['database.query'],
  },
  'error-tracing': {
    files: ['integration/error-tracing-integration.test.tsx', 'integration/platform/errors/**'],
    purpose: 'what fails is found, told of and healed, across processes',
    services: ['telemetry', 'clickhouse', 'redis', 'rabbitmq'],
    covers: ['E1', 'E2', 'E3', 'E4', 'E5', 'R1', 'P4'],
    budgets: ['platform.uptime'],
  },
  performance: {
    files: ['integration/performance/infrastructure.perf.tsx'],
    purpose: 'queries, cache and tasks keep to their budgets under load, and none gets worse',
    services: ['postgres', 'redis'],
    covers: ['P1', 'P2', 'P3', 'P4', 'X3', 'X4'],
    budgets: ['database.load', 'cache.hitRatio', 'task.processing', 'uptime'],
  },
  'task-processing': {
    files: ['integration/task-processing-integration.test.tsx', 'integration/platform/tasks/**'],
    purpose: 'every task is done once, in its order, or told of',
    services: ['redis', 'rabbitmq'],
    covers: ['T1', 'T2', 'T3', 'T4', 'T5', 'P3', 'R2', 'R3'],
    budgets: ['task.processing'],
  },
  utilities: {
    files: ['integration/utils/infrastructure-test-utils.test.tsx'],
    purpose: 'what tests set up in memory works, and is cleaned up',
    services: [],
    covers: ['U1', 'U2', 'U3'],
    budgets: [],
  },
};

/** The figures that the tests hold to. */
export const budgets = {
  'cache.hitRatio': {
    min: 0.9,
  },
  'database.query': {
    p99: '100ms',
    queries: 1,
  },
  'platform.uptime': {
    min: 0.999,
  },
  'database.load': {
    p99: '100ms',
  },
  'task.processing': {
    p99: '1s',
  },
  uptime: {
    min: 0.999,
  },
};
