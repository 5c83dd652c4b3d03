import type { Demand } from '../case.js';
import type {
  ErrorGroup,
  ErrorGroupingSubject,
  ErrorOccurrence,
  TestedGrouping,
} from './grouping-subject.js';
import { makeError, type Fault } from './made-error.js';

const FAULT: Fault = {
  type: 'PaymentError',
  message: 'The card was refused',
  frames: [
    'charge (/srv/shop/releases/42/src/billing/charge.ts:12:7)',
    'async checkout (/srv/shop/releases/42/src/orders/checkout.ts:40:3)',
  ],
};

const [CHARGE = '', CHECKOUT = ''] = FAULT.frames;

const said = (message: string): Fault => ({ ...FAULT, message });
const at = (...frames: readonly string[]): Fault => ({ ...FAULT, frames });

/** Changes of a fault, by what changes. */
type Changes = Readonly<Record<string, readonly [one: Fault, other: Fault]>>;

/** What says nothing of what is wrong. */
const CHANCES: Changes = {
  'a number': [said('Order 4711 was not found'), said('Order 58 was not found')],
  'an id': [
    said('No row a7f6c2d0-1111-4bcd-8e9f-0a1b2c3d4e5f'),
    said('No row 0b9d4e1c-77aa-4fee-9c0d-fedcba987654'),
  ],
  'a network address': [
    said('connect to fe80::1ff:fe23 failed'),
    said('connect to 10.1.20.7:5432 failed'),
  ],
  'an address in memory': [said('Bad pointer 0x7ffd9a'), said('Bad pointer 0xdeadbeef01')],
  'a path': [said('Cannot read /srv/a/data.json'), said('Cannot read /home/anna/b.json')],
  'a quoted value': [said('No user "anna" here'), said('No user "bob smith" here')],
  'a moment': [
    said('Expired at 2024-02-29T23:59:59.123Z for good'),
    said('Expired at Fri, 01 Mar 2024 08:00:00 GMT for good'),
  ],
  'a line': [FAULT, at(CHARGE.replace(':12:7', ':13:21'), CHECKOUT)],
  'the folder that it is installed in': [
    FAULT,
    at(...FAULT.frames.map((frame) => frame.replace('/srv/shop/releases/42', '/home/ci/build'))),
  ],
  'files that are named by URLs': [
    FAULT,
    at(...FAULT.frames.map((frame) => frame.replace('(/', '(file:///'))),
  ],
  'frames of libraries': [
    FAULT,
    at(CHARGE, 'run (/srv/shop/releases/42/node_modules/queue/run.js:1:1)', CHECKOUT),
  ],
  'frames of Node': [FAULT, at(...FAULT.frames, 'process.processTicks (node:internal/task:95:5)')],
  'the depth of a recursion': [at(CHARGE, CHECKOUT), at(CHARGE, CHARGE, CHARGE, CHECKOUT)],
};

const WRAPPER: Fault = { ...FAULT, message: 'The order failed' };

/** What tells what is wrong. */
const DIFFERENCES: Changes = {
  'their type': [FAULT, { ...FAULT, type: 'RangeError' }],
  'what they say': [FAULT, said('The bank did not answer')],
  'their code': [
    { ...FAULT, code: 'ECONNREFUSED' },
    { ...FAULT, code: 'ETIMEDOUT' },
  ],
  'the function that threw': [FAULT, at(CHARGE.replace('charge (', 'refund ('), CHECKOUT)],
  'the file of the function': [FAULT, at(CHARGE.replace('charge.ts', 'gift.ts'), CHECKOUT)],
  'who called the function that threw': [
    FAULT,
    at(CHARGE, CHECKOUT.replace('checkout (', 'renew (')),
  ],
  'their cause': [
    { ...WRAPPER, cause: FAULT },
    { ...WRAPPER, cause: said('The bank did not answer') },
  ],
};

type Look = (grouping: TestedGrouping) => Promise<string | null>;

const demand = (title: string, look: Look): Demand<ErrorGroupingSubject> => ({
  title,
  check: async (subject) => {
    await using grouping = await subject.open();
    // It is open until the look has ended.
    return await look(grouping);
  },
});

const NOON = Date.UTC(2024, 1, 29, 12);

/** The same fault as `fault`, so many minutes after noon. */
const occurrence = (fault: Fault, minutes = 0): ErrorOccurrence => ({
  error: makeError(fault),
  at: new Date(NOON + minutes * 60_000),
  traceId: traceAt(minutes),
});

const traceAt = (minutes: number): string => String(minutes + 1).padStart(32, '0');

async function countGroups(grouping: TestedGrouping, faults: readonly Fault[]): Promise<number> {
  await Promise.all(faults.map((fault) => grouping.record(occurrence(fault))));
  return (await grouping.groups()).length;
}

const together = ([change, faults]: readonly [string, readonly Fault[]]) =>
  demand(`puts one fault together though ${change} differs`, async (grouping) => {
    const count = await countGroups(grouping, faults);
    return count === 1 ? null : `It made ${count} groups of one fault, by ${change}.`;
  });

const apart = ([difference, faults]: readonly [string, readonly Fault[]]) =>
  demand(`keeps faults apart by ${difference}`, async (grouping) => {
    const count = await countGroups(grouping, faults);
    return count === 2 ? null : `It made ${count} groups of two faults, apart by ${difference}.`;
  });

const groupsWithoutStack: Look = async (grouping) => {
  const bare = [said('No route'), said('No route'), said('No answer')];
  const count = await countGroups(
    grouping,
    bare.map((fault) => ({ ...fault, frames: [] })),
  );
  return count === 2 ? null : `It made ${count} groups of two faults that have no stack.`;
};

const countsAll: Look = async (grouping) => {
  const all = Array.from({ length: 20 }, () => grouping.record(occurrence(FAULT)));
  await Promise.all(all);
  const [group] = await grouping.groups();
  return group?.count === 20 ? null : `Of 20 at once it counted ${group?.count ?? 0}.`;
};

const groupsElsewhere: Look = async (grouping) => {
  await grouping.record(occurrence(FAULT));
  await grouping.recordElsewhere(occurrence(FAULT));
  const { length } = await grouping.groups();
  return length === 1 ? null : `It made ${length} groups of one fault in two processes.`;
};

/** They come as they like: the later ones first. */
async function groupOfThree(grouping: TestedGrouping): Promise<ErrorGroup | undefined> {
  for (const minutes of [5, 0, 3]) await grouping.record(occurrence(FAULT, minutes));
  return (await grouping.groups())[0];
}

const tellsFirst: Look = async (grouping) => {
  const first = (await groupOfThree(grouping))?.first.toISOString();
  return first === new Date(NOON).toISOString()
    ? null
    : `It says that ${first} was the first time.`;
};

const tellsLast: Look = async (grouping) => {
  const last = (await groupOfThree(grouping))?.last.toISOString();
  const isRight = last === new Date(NOON + 5 * 60_000).toISOString();
  return isRight ? null : `It says that ${last} was the last time.`;
};

const tellsTraces: Look = async (grouping) => {
  const traceIds = (await groupOfThree(grouping))?.traceIds ?? [];
  const missing = [0, 3, 5].map(traceAt).filter((id) => !traceIds.includes(id));
  return missing.length === 0 ? null : `It knows nothing of the traces ${missing.join(', ')}.`;
};

/** What every grouping of errors must do. */
export const GROUPING_DEMANDS: readonly Demand<ErrorGroupingSubject>[] = [
  ...Object.entries(CHANCES).map(together),
  ...Object.entries(DIFFERENCES).map(apart),
  demand('puts together by their words what has no stack', groupsWithoutStack),
  demand('puts together what several processes record', groupsElsewhere),
  demand('counts all that occurs, also at once', countsAll),
  demand('tells when a fault occurred first', tellsFirst),
  demand('tells when a fault occurred last', tellsLast),
  demand('tells in which traces a fault occurred', tellsTraces),
];
