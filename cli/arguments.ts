import { parseArgs } from 'node:util';
import { LintelError } from '../policy/errors.js';
import { suggest } from '../policy/nearest.js';
import { COMMON, type Option, type Options } from './options.js';

/** What was typed behind a command. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Whether a boolean option is on, off by `--no-…`, or not given. */
  flag(name: string): boolean | undefined;
  /** The last value of a string option. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/** Parses what stands behind a command. Throws `option-invalid`, naming the nearest option. */
export function parseArguments(typed: readonly string[], own: Options): Arguments {
  const options = { ...COMMON, ...own };
  const { values, positionals } = parseTyped(typed, options);
  return { operands: positionals, ...toReaders(values, options) };
}

const ALLOWED = { allowPositionals: true, allowNegative: true } as const;

function parseTyped(typed: readonly string[], options: Options) {
  const specs = Object.entries(options).map(([name, option]) => [name, toSpec(option)] as const);
  try {
    return parseArgs({ ...ALLOWED, args: [...typed], options: Object.fromEntries(specs) });
  } catch (cause) {
    throw new LintelError('option-invalid', explain(String(cause), options), { cause });
  }
}

function toSpec({ type, short, multiple }: Option) {
  return { type, multiple: multiple ?? false, ...(short === undefined ? {} : { short }) };
}

function explain(cause: string, options: Options): string {
  const unknown = /Unknown option '-{1,2}(?:no-)?([^']*)'/.exec(cause)?.[1];
  if (unknown !== undefined) {
    return `There is no option --${unknown}. ${suggest(unknown, Object.keys(options))}`;
  }
  return cause.replace(/^TypeError(?: \[\w+\])?: /, '').split('\n')[0]!;
}

type Values = ReturnType<typeof parseTyped>['values'];

function toReaders(given: Values, options: Options): Omit<Arguments, 'operands'> {
  const list = (name: string): string[] => [given[name] ?? []].flat().map(String);
  return {
    flag: (name) => (typeof given[name] === 'boolean' ? given[name] : undefined),
    value: (name) => list(name).at(-1),
    values: (name) => checkValues(name, list(name), options[name]),
  };
}

/** A format may carry a file behind `=`; only what stands before it is checked. */
function checkValues(name: string, given: readonly string[], option: Option | undefined) {
  const words = given.map((value) => value.replace(/=.*/s, ''));
  const allowed = option?.values ?? words;
  const wrong = words.find((word) => !allowed.includes(word));
  if (wrong === undefined) return given;
  throw new LintelError('option-invalid', `--${name} ${wrong}: ${suggest(wrong, allowed)}`);
}

/** A whole number of at least 1 that an option takes, or what holds where it is not given. */
export function countOf(typed: Arguments, name: string, otherwise: number): number {
  const value = typed.value(name);
  if (value === undefined) return otherwise;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  const message = `--${name} is "${value}". It must be a whole number of at least 1.`;
  throw new LintelError('option-invalid', message);
}
