import type { SeededFault } from './seeded-fault.js';

const UTILITIES = 'integration/utils/infrastructure-test-utils.ts';
const PANEL = 'integration/platform/panel/metrics-panel.tsx';

/** Faults in what tests set up in memory. */
export const UTILITY_FAULTS: readonly SeededFault[] = [
  {
    requirement: 'U1',
    title: 'the mock of WebSocket stays when it is cleaned up',
    file: UTILITIES,
    find: 'isLast ? OWN_WEB_SOCKET : MockWebSocket',
    replace: 'MockWebSocket',
    caughtBy: 'a client is told when the mock goes, and WebSocket is the own one again',
  },
  {
    requirement: 'U1',
    title: 'the first value of a metric is shown for ever',
    file: PANEL,
    find: 'setMetrics((known) => withMetric(known, metric))',
    replace: 'setMetrics((known) => (known.has(metric.name) ? known : withMetric(known, metric)))',
    caughtBy: 'a component shows what a mocked WebSocket sends',
  },
  {
    requirement: 'U1',
    title: 'a message that is no metric is taken for one',
    file: 'integration/platform/panel/socket-stream.ts',
    find: "return typeof name === 'string' && typeof figure === 'number' && typeof unit === 'string';",
    replace: "return typeof name === 'string';",
    caughtBy: 'what is no metric is not shown',
  },
  {
    requirement: 'U2',
    title: 'fetch stays replaced when the mock is cleaned up',
    file: UTILITIES,
    find: 'shared.server?.close()',
    replace: 'void shared.server',
    caughtBy: 'when it is cleaned up, fetch is the own one again',
  },
  {
    requirement: 'U2',
    title: 'a service that is not configured is reached without a word',
    file: UTILITIES,
    find: 'isLocal(request) || error()',
    replace: 'isLocal(request)',
    caughtBy: 'a service that is not configured is not reached, and named',
  },
  {
    requirement: 'U3',
    title: 'a component stays in the document when its context is cleaned up',
    file: UTILITIES,
    find: 'cleanUp: () => view.unmount()',
    replace: 'cleanUp: () => undefined',
    caughtBy: 'when a context is cleaned up, nothing of it is shown or subscribed',
  },
  {
    requirement: 'U3',
    title: 'a panel that has gone goes on listening',
    file: PANEL,
    find: 'return stream.subscribe(',
    replace: 'void stream.subscribe(',
    caughtBy: 'a context that is given another stream leaves the one of before',
  },
  {
    requirement: 'U2',
    title: 'a second mock takes the place of the first',
    file: UTILITIES,
    find: '[...MOCKS].toReversed()',
    replace: '[...MOCKS].slice(-1)',
    caughtBy: 'of two mocks each answers its own, and the one that stays goes on',
  },
];
