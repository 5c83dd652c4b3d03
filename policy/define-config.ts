import type { Policy } from './schema.js';

/** Takes a policy and returns it unchanged; it is there so that editors know the fields. */
export function defineConfig(policy: Policy): Policy {
  return policy;
}
