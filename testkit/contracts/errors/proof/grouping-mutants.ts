import { randomBytes } from 'node:crypto';
import type { Mutant } from '../../proof/mutants.js';
import type {
  ErrorGroup,
  ErrorGroupingSubject,
  ErrorOccurrence,
  TestedGrouping,
} from '../grouping-subject.js';

/** Flawed groupings, each of which one case alone catches. */
export function groupingMutants(
  reference: ErrorGroupingSubject,
): readonly Mutant<ErrorGroupingSubject>[] {
  return ALL.map(([caughtBy, breaks, change]) => ({
    ...{ caughtBy, breaks },
    subject: { ...reference, open: async () => alter(await reference.open(), change) },
  }));
}

type Change = (grouping: TestedGrouping) => Partial<TestedGrouping>;

const alter = (grouping: TestedGrouping, change: Change): TestedGrouping => ({
  ...grouping,
  ...change(grouping),
});

/** What an error is distorted in before it is recorded. */
type Distorted = Partial<Record<'name' | 'message' | 'stack' | 'code' | 'cause', unknown>>;

type Distort = (error: Error) => Distorted;

const distorting =
  (distort: Distort): Change =>
  ({ record, recordElsewhere }) => ({
    record: (it) => record(distorted(it, distort)),
    recordElsewhere: (it) => recordElsewhere(distorted(it, distort)),
  });

function distorted(occurrence: ErrorOccurrence, distort: Distort): ErrorOccurrence {
  const { error } = occurrence;
  const { name, message, stack, cause } = error;
  const { code } = error as { readonly code?: unknown }; // errors of Node have one
  const fields = { name, message, stack, cause, code, ...distort(error) };
  return { ...occurrence, error: errorOf(fields) };
}

/** An error with these fields, and none that isn't given. */
function errorOf(fields: object): Error {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const described = given.map(([field, value]) => [field, { value }] as const);
  const bare = Object.defineProperty(new Error(), 'stack', { value: '', configurable: true });
  return Object.defineProperties(bare, Object.fromEntries(described));
}

/** Letters alone, so that no grouping takes them for an id or a number. */
const spell = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => LETTERS[byte >> 4]! + LETTERS[byte & 15]!).join('');

const LETTERS = 'ghijklmnopqrstuv';

/** Takes what is found in a message or a stack for a part of what is wrong. */
const heeding = (where: 'message' | 'stack', pattern: RegExp): Change =>
  distorting((error) => {
    const [, found = ''] = pattern.exec(error[where] ?? '') ?? [];
    return { message: `${error.message} ${spell(found)}` };
  });

const erasing = (pattern: RegExp, by: string): Change =>
  distorting(({ stack = '' }) => ({ stack: stack.replace(pattern, by) }));

const reading =
  (change: (group: ErrorGroup) => Partial<ErrorGroup>): Change =>
  ({ groups }) => ({
    groups: async () => (await groups()).map((group) => ({ ...group, ...change(group) })),
  });

const isBare = ({ stack }: Error): boolean => !/\n\s+at /.test(stack ?? '');

const blindToWords: Distort = (error) => (isBare(error) ? {} : { message: 'It failed' });

const lostWithoutStack: Distort = (error) =>
  isBare(error) ? { message: `${error.message} ${spell(randomBytes(4).toString('hex'))}` } : {};

/** Of what is under way at a time. */
const MOST_AT_ONCE = 10;

const losingSome: Change = ({ record }) => {
  const underWay = new Set<Promise<void>>();
  const isFull = (): boolean => underWay.size === MOST_AT_ONCE;
  return { record: async (it) => (isFull() ? undefined : countIn(underWay, record(it))) };
};

function countIn(underWay: Set<Promise<void>>, recording: Promise<void>): Promise<void> {
  underWay.add(recording);
  return recording.finally(() => underWay.delete(recording));
}

const apartElsewhere: Change = ({ recordElsewhere }) => ({
  recordElsewhere: (it) =>
    recordElsewhere(distorted(it, ({ message }) => ({ message: `${message} elsewhere` }))),
});

type Row = readonly [caughtBy: string, breaks: string, change: Change];

const together = (what: string, change: Change): Row => [
  `puts one fault together though ${what} differs`,
  `takes ${what} for a part of what is wrong`,
  change,
];

const apart = (what: string, change: Change): Row => [
  `keeps faults apart by ${what}`,
  `is blind to ${what}`,
  change,
];

const ALL: readonly Row[] = [
  together('a number', heeding('message', /^Order (\d+)/)),
  together('an id', heeding('message', /([0-9a-f]{8}-[0-9a-f]{4})/)),
  together('a network address', heeding('message', /connect to (\S+)/)),
  together('an address in memory', heeding('message', /(0x\w+)/)),
  together('a path', heeding('message', /read (\S+)/)),
  together('a quoted value', heeding('message', /"([^"]*)"/)),
  together('a moment', heeding('message', /Expired at (\S+)/)),
  together('a line', heeding('stack', /charge\.ts:(\d+)/)),
  together(
    'the folder that it is installed in',
    heeding('stack', /charge \((?:file:\/\/)?(\/srv|\/home)\//),
  ),
  together('files that are named by URLs', heeding('stack', /(file:)/)),
  together('frames of libraries', heeding('stack', /(node_modules)/)),
  together('frames of Node', heeding('stack', /(node:internal)/)),
  together('the depth of a recursion', heeding('stack', /(charge \(.*\s+at charge)/)),
  apart(
    'their type',
    distorting(() => ({ name: 'Error' })),
  ),
  apart('what they say', distorting(blindToWords)),
  apart(
    'their code',
    distorting(() => ({ code: 'E' })),
  ),
  apart('the function that threw', erasing(/at (?:charge|refund) \(/g, 'at it (')),
  apart('the file of the function', erasing(/(?:charge|gift)\.ts/g, 'it.ts')),
  apart('who called the function that threw', erasing(/\n\s+at async .*/g, '')),
  apart(
    'their cause',
    distorting(() => ({ cause: 'another' })),
  ),
  [
    'puts together by their words what has no stack',
    'tells all apart that has no stack',
    distorting(lostWithoutStack),
  ],
  ['puts together what several processes record', 'groups each process apart', apartElsewhere],
  ['counts all that occurs, also at once', 'loses what occurs at once', losingSome],
  [
    'tells when a fault occurred first',
    'takes the last time for the first',
    reading(({ last }) => ({ first: last })),
  ],
  [
    'tells when a fault occurred last',
    'takes the first time for the last',
    reading(({ first }) => ({ last: first })),
  ],
  [
    'tells in which traces a fault occurred',
    'keeps one trace alone',
    reading(({ traceIds }) => ({ traceIds: traceIds.slice(0, 1) })),
  ],
];
