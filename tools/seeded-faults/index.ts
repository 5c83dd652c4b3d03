import type { SeededFault } from './seeded-fault.js';
import { UTILITY_FAULTS } from './utils.js';

/** Every fault that the reference suite has to catch. */
export const SEEDED_FAULTS: readonly SeededFault[] = [...UTILITY_FAULTS];
