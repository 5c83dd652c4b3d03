import { ANALYTICS_FAULTS } from './analytics.js';
import { CACHING_FAULTS } from './caching.js';
import { DATABASE_FAULTS } from './database.js';
import { ERROR_FAULTS } from './errors.js';
import type { SeededFault } from './seeded-fault.js';
import { TASK_FAULTS } from './tasks.js';
import { UTILITY_FAULTS } from './utilities.js';

/** Every fault that the reference suite has to catch. */
export const SEEDED_FAULTS: readonly SeededFault[] = [
  ...UTILITY_FAULTS,
  ...DATABASE_FAULTS,
  ...CACHING_FAULTS,
  ...ANALYTICS_FAULTS,
  ...TASK_FAULTS,
  ...ERROR_FAULTS,
];
