import { randomUUID } from 'node:crypto';
import type { ErrorGroupingSubject, ErrorOccurrence, RunningTelemetry } from 'lintel/testkit';
import { ErrorGroups } from './error-groups.js';
import { ErrorLog } from './error-log.js';

/** The grouping, as its contract asks for it; on a receiver that is there when a case runs. */
export const groupingSubject = (receiver: () => RunningTelemetry): ErrorGroupingSubject => ({
  name: 'the grouping of errors',
  open: () => Promise.resolve(openGrouping(receiver())),
});

/** Two processes of an application whose name nobody else has. */
function openGrouping({ url: endpoint, storeUrl }: RunningTelemetry) {
  const service = randomUUID();
  const [here, elsewhere] = [0, 1].map(() => new ErrorLog({ service, endpoint }));
  return toTested([here!, elsewhere!], new ErrorGroups(storeUrl), service);
}

const toTested = (logs: readonly ErrorLog[], groups: ErrorGroups, service: string) => ({
  record: (occurrence: ErrorOccurrence) => record(logs[0]!, occurrence),
  recordElsewhere: (occurrence: ErrorOccurrence) => record(logs[1]!, occurrence),
  groups: () => groups.list(service),
  [Symbol.asyncDispose]: async () => {
    for (const open of [...logs, groups]) await open[Symbol.asyncDispose]();
  },
});

async function record(log: ErrorLog, { error, ...occasion }: ErrorOccurrence): Promise<void> {
  log.report(error, occasion);
  await log.flush();
}
