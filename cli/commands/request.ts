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
    ...parseShape(typed, world),
    failOn: typed.values('fail-on').at(-1) ?? 'error',
    keepsFacts: typed.flag('cache') !== false,
    threads: countOf(typed, 'threads', availableParallelism()),
  };
}

function parseSource(typed: Arguments): Pick<CheckRequest, 'staged' | 'since' | 'stdinFile'> {
  const staged = typed.flag('staged') === true;
  const since = typed.value('since') ?? null;
  const stdinFile = typed.value('stdin-filename') ?? null;
  if ((typed.flag('stdin') === true) !== (stdinFile !== null)) throw contradiction(ONE_PAIR);
  const given = [staged, since !== null, stdinFile !== null].filter(Boolean).length;
  if (given > 1) throw contradiction('--staged, --since and --stdin exclude one another.');
  if (stdinFile !== null && typed.flag('watch') === true) throw contradiction(NOTHING_TO_WATCH);
  return { staged, since, stdinFile };
}

const ONE_PAIR = '--stdin and --stdin-filename FILE go together.';
const NOTHING_TO_WATCH = '--watch and --stdin exclude one another.';

const contradiction = (message: string): LintelError => new LintelError('option-invalid', message);

function parseShape(typed: Arguments, world: World) {
  return {
    destinations: parseFormats(typed.values('format'), world.cwd),
    quiet: typed.flag('quiet') === true,
    stats: typed.flag('stats') === true,
    color: typed.flag('color') ?? wantsColor(world),
    maxFindings: countOf(typed, 'max-findings', Infinity),
  };
}

function parseFormats(formats: readonly string[], cwd: string): Destination[] {
  const destinations = (formats.length === 0 ? ['text'] : formats).map((it) =>
    toDestination(it, cwd),
  );
  const clash = destinations.filter(({ file }, index) =>
    destinations.some((other, at) => at < index && other.file === file),
  )[0];
  if (clash === undefined) return destinations;
  throw clashAt(clash, destinations);
}

function clashAt({ format, file }: Destination, all: readonly Destination[]): LintelError {
  const formats = all.filter((it) => it.file === file).map((it) => it.format);
  const place = file === null ? 'the screen' : file;
  return contradiction(
    `${formats.join(' and ')} would both go to ${place}. Name files: --format ${format}=FILE.`,
  );
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
