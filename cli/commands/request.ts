import { availableParallelism } from 'node:os';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { countOf, type Arguments } from '../arguments.js';
import type { ReportName } from '../reports/index.js';
import type { World } from '../world.js';

/** A report, and the file that it goes to; null is the standard output. */
export interface Destination {
  readonly format: ReportName;
  readonly file: string | null;
}

/** What `lintel check` was asked for. */
export interface CheckRequest {
  readonly staged: boolean;
  readonly since: string | null;
  readonly stdinFile: string | null;
  readonly destinations: readonly Destination[];
  readonly quiet: boolean;
  readonly stats: boolean;
  readonly color: boolean;
  readonly maxFindings: number;
  readonly failOn: string;
  readonly keepsFacts: boolean;
  readonly threads: number;
}

/** Reads the options of `lintel check`. Throws `option-invalid` where they contradict. */
export function parseRequest(typed: Arguments, world: World): CheckRequest {
  return {
    ...parseSource(typed),
    ...parseReporting(typed, world),
    ...parseLimits(typed),
    keepsFacts: typed.flag('cache') !== false,
  };
}

type Source = Pick<CheckRequest, 'staged' | 'since' | 'stdinFile'>;

function parseSource(typed: Arguments): Source {
  const staged = typed.flag('staged') === true;
  const since = typed.value('since') ?? null;
  const source = { staged, since, stdinFile: typed.value('stdin-filename') ?? null };
  const contradiction = CONTRADICTIONS.find(({ isIn }) => isIn(source, typed));
  if (contradiction === undefined) return source;
  throw new LintelError('option-invalid', contradiction.says);
}

interface Contradiction {
  readonly says: string;
  readonly isIn: (source: Source, typed: Arguments) => boolean;
}

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    says: '--stdin and --stdin-filename FILE go together.',
    isIn: ({ stdinFile }, typed) => (typed.flag('stdin') === true) !== (stdinFile !== null),
  },
  {
    says: '--staged, --since and --stdin exclude one another.',
    isIn: ({ staged, since, stdinFile }) =>
      [staged, since !== null, stdinFile !== null].filter(Boolean).length > 1,
  },
  {
    says: '--watch and --stdin exclude one another.',
    isIn: ({ stdinFile }, typed) => stdinFile !== null && typed.flag('watch') === true,
  },
];

function parseReporting(typed: Arguments, world: World) {
  return {
    destinations: parseFormats(typed.values('format'), world.cwd),
    quiet: typed.flag('quiet') === true,
    stats: typed.flag('stats') === true,
    color: typed.flag('color') ?? wantsColor(world),
  };
}

function parseLimits(typed: Arguments) {
  const maxFindings = countOf(typed, 'max-findings', Infinity);
  const failOn = typed.values('fail-on').at(-1) ?? 'error';
  return { maxFindings, failOn, threads: countOf(typed, 'threads', availableParallelism()) };
}

function parseFormats(formats: readonly string[], cwd: string): Destination[] {
  const typed = formats.length === 0 ? ['text'] : formats;
  const destinations = typed.map((format) => toDestination(format, cwd));
  const files = destinations.map(({ file }) => file);
  const clash = destinations.find(({ file }, index) => files.indexOf(file) < index);
  if (clash === undefined) return destinations;
  throw clashAt(clash, destinations);
}

function clashAt({ format, file }: Destination, all: readonly Destination[]): LintelError {
  const formats = all.filter((it) => it.file === file).map((it) => it.format);
  const both = `${formats.join(' and ')} would both go to ${file ?? 'the screen'}.`;
  return new LintelError('option-invalid', `${both} Name files: --format ${format}=FILE.`);
}

/** The file is relative to where the command was typed. */
function toDestination(typed: string, cwd: string): Destination {
  const [format = '', ...rest] = typed.split('=');
  const file = rest.join('=');
  // The arguments' parser let only names of formats through.
  return { format: format as ReportName, file: file === '' ? null : path.resolve(cwd, file) };
}

/** NO_COLOR and FORCE_COLOR decide before the terminal does (https://no-color.org). */
function wantsColor({ environment, output }: World): boolean {
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  return forced === undefined ? output.isTerminal : forced !== '0';
}
