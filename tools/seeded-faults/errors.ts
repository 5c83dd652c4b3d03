import type { SeededFault } from './seeded-fault.js';

const FOLDER = 'integration/platform/errors';
const CONTEXT = `${FOLDER}/error-context.ts`;
const TRACING = `${FOLDER}/tracing.ts`;
const FINGERPRINT = `${FOLDER}/fingerprint.ts`;
const REMEDIATION = `${FOLDER}/remediation.ts`;
const ALERTS = `${FOLDER}/alerts.ts`;
const PROFILES = `${FOLDER}/profiles.ts`;

/** Faults in tracing, grouping, alerts and remediation that the module has to catch. */
export const ERROR_FAULTS: readonly SeededFault[] = [
  {
    requirement: 'E1',
    title: 'what was known of a request is lost where more is known',
    file: CONTEXT,
    find: '{ ...storage.getStore(), ...hideSecrets(known) }',
    replace: 'hideSecrets(known)',
    caughtBy: 'an error is reported with all that was known where it occurred (E1)',
  },
  {
    requirement: 'E1',
    title: 'passwords are reported as they are',
    file: CONTEXT,
    find: "SECRET.test(name) ? '[hidden]' : value",
    replace: 'value',
    caughtBy: 'a secret is told to be there, and no more (E1)',
  },
  {
    requirement: 'E2',
    title: 'requests carry no trace',
    file: TRACING,
    find: '{ ...init.headers, ...inject() }',
    replace: '{ ...init.headers }',
    caughtBy: 'the tracing sends its trace with a request, as W3C has it (E2)',
  },
  {
    requirement: 'E2',
    title: 'messages carry no trace',
    file: TRACING,
    find: 'act: () => send(inject())',
    replace: 'act: () => send({})',
    caughtBy: 'the tracing sends its trace with a message, as W3C has it (E2)',
  },
  {
    requirement: 'E2',
    title: 'whoever processes a message begins a trace of its own',
    file: TRACING,
    find: "name: 'process', kind: SpanKind.CONSUMER, within, act: process",
    replace: "name: 'process', kind: SpanKind.CONSUMER, act: process",
    caughtBy: 'the tracing continues the trace of a message (E2)',
  },
  {
    requirement: 'E2',
    title: 'work that fails is not marked',
    file: TRACING,
    find: 'span.setStatus({ code: SpanStatusCode.ERROR, message });',
    replace: 'span.setStatus({ code: SpanStatusCode.UNSET, message });',
    caughtBy: 'the tracing marks the span of work that fails (E2)',
  },
  {
    requirement: 'E3',
    title: 'a line that has moved makes a new group',
    file: FINGERPRINT,
    find: "file.replace(/(?::\\d+){0,2}$/, '')",
    replace: 'file',
    caughtBy: 'the grouping puts one fault together though a line differs (E3)',
  },
  {
    requirement: 'E3',
    title: 'an id in a message makes a new group',
    file: FINGERPRINT,
    find: "[/\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b/gi, '<id>'],",
    replace: '',
    caughtBy: 'the grouping puts one fault together though an id differs (E3)',
  },
  {
    requirement: 'E3',
    title: 'errors that others have caused are one fault',
    file: FINGERPRINT,
    find: 'causesOf(error).map(describe)',
    replace: '[error].map(describe)',
    caughtBy: 'the grouping keeps faults apart by their cause (E3)',
  },
  {
    requirement: 'E4',
    title: 'a Redis that hangs is not ended before it is started again',
    file: `${FOLDER}/redis-remedy.ts`,
    find: 'redis.processes.filter((process) => !process.hasEnded())',
    replace: 'redis.processes.slice(0, 0)',
    caughtBy: 'a Redis that hangs is found by its alert, and healed (E4)',
  },
  {
    requirement: 'E4',
    title: 'each alert begins a remediation of its own',
    file: REMEDIATION,
    find: 'this.underWay.get(remedy.name) ?? this.begin(remedy)',
    replace: 'this.begin(remedy)',
    caughtBy: 'what the last attempt heals has had its time (E4)',
  },
  {
    requirement: 'E4',
    title: 'nobody is told that no attempt has helped',
    file: REMEDIATION,
    find: 'await this.escalate(remedy.name, reason);',
    replace: '',
    caughtBy: 'what no attempt heals is told to a person (E4)',
  },
  {
    requirement: 'E5',
    title: 'an alert is told at each look',
    file: ALERTS,
    find: 'if (fires === this.firing.has(key)) return;',
    replace: 'if (!fires && !this.firing.has(key)) return;',
    caughtBy: 'an alert fires above its limit, once (E5)',
  },
  {
    requirement: 'E5',
    title: 'what failed long ago counts for ever',
    file: ALERTS,
    find: 'AND Timestamp > fromUnixTimestamp64Milli({from: Int64})',
    replace: 'AND {from: Int64} > 0',
    caughtBy: 'an alert hears nothing of what is older than five minutes (E5)',
  },
  {
    requirement: 'E5',
    title: 'an alert that nobody took counts for told',
    file: ALERTS,
    find: 'if (!response.ok) throw',
    replace: 'if (response.type === "error") throw',
    caughtBy: 'an alert whose receiver fails is told again, until it is heard (E5)',
  },
  {
    requirement: 'R1',
    title: 'the breaker hardly ever opens',
    file: PROFILES,
    find: 'after: 3,',
    replace: 'after: 300,',
    caughtBy: 'when Redis hangs the breaker opens, and nothing but samples reaches it (R1)',
  },
  {
    requirement: 'P4',
    title: 'what was found last is not served',
    file: PROFILES,
    find: 'this.known.get(id) ?? Promise.reject(error)',
    replace: 'Promise.reject(error)',
    caughtBy: 'whatever breaks, profiles are served 99.9 % of the time (P4)',
  },
];
