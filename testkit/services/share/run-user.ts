/** Holds the process that a run of tests began in, for those that it goes on in. */
export const RUN = 'LINTEL_RUN';

/**
 * The process for whose lifetime tests share a service: the one that the run began in, and not the
 * one of this test file, so that the next file finds the service running.
 */
export function runUser(environment: NodeJS.ProcessEnv): number {
  const run = Number(environment[RUN]);
  if (run > 0) return run;
  // `node --test` runs each file in a child of its own, and says so.
  return environment['NODE_TEST_CONTEXT'] === undefined ? process.pid : process.ppid;
}
