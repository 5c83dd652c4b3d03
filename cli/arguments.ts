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
  const list = (name: string): string[] => [values[name] ?? []].flat().map(String);
  return {
    operands: positionals,
    flag: (name) => (typeof values[name] === 'boolean' ? values[name] : undefined),
    value: (name) => list(name).at(-1),
    values: (name) => checkValues(name, list(name), options[name]),
  };
}

function parseTyped(typed: readonly string[], options: Options) {
  try {
    return parseArgs({
      args: [...typed],
      options: Object.fromEntries(Object.entries(options).map(([name, it]) => [name, spec(it)])),
      allowPositionals: true,
      allowNegative: true,
    });
  } catch (cause) {
    throw new LintelError('option-invalid', explain(String(cause), options), { cause });
  }
}

function spec({ type, short, multiple }: Option) {
  return { type, multiple: multiple ?? false, ...(short === undefined ? {} : { short }) };
}

function explain(cause: string, options: Options): string {
  const unknown = /Unknown option '-{1,2}(?:no-)?([^']*)'/.exec(cause)?.[1];
  if (unknown !== undefined) {
    return `There is no option --${unknown}. ${suggest(unknown, Object.keys(options))}`;
  }
  return cause.replace(/^TypeError(?: \[\w+\])?: /, '').split('\n')[0]!;
}

/** A format may carry a file behind `=`; only what stands before it is checked. */
function checkValues(name: string, given: readonly string[], option: Option | undefined) {
  const allowed = option?.values;
  for (const value of given) {
    const [word = ''] = value.split('=');
    if (allowed?.includes(word) !== false) continue;
    throw new LintelError('option-invalid', `--${name} ${word}: ${suggest(word, allowed)}`);
  }
  return given;
}

/** A whole number of at least 1 that an option takes, or what holds where it is not given. */
export function countOf(typed: Arguments, name: string, otherwise: number): number {
  const value = typed.value(name);
  if (value === undefined) return otherwise;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new LintelError(
    'option-invalid',
    `--${name} is "${value}". It must be a whole number of at least 1.`,
  );
}
