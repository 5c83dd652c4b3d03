import { COMMANDS, COMMON, type Option, type Options, type Usage } from './options.js';

/** The help of `lintel` itself. */
export function overview(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary] as const);
  return [PURPOSE, `Commands:\n${columns(commands)}`, MORE].join('\n\n');
}

const PURPOSE = `Lintel keeps a code base in the shape that its policy states.

Usage: lintel COMMAND [OPTION…]`;

const MORE = `lintel COMMAND --help shows a command’s options and examples; --version the version.
Exit codes: 0 clean, 1 findings, 2 configuration, 3 a fault in Lintel.
`;

/** The help of one command. */
export function helpOf(name: string, { summary, operands, options, examples }: Usage): string {
  return [
    `${summary}.\n`,
    `Usage: lintel ${name} [OPTION…] ${operands}\n`,
    `Options:\n${columns(describe({ ...options, ...COMMON }))}\n`,
    `Examples:\n${columns(examples)}\n`,
  ].join('\n');
}

function describe(options: Options): (readonly [string, string])[] {
  return Object.entries(options).map(([name, option]) => [
    spell(name, option),
    [option.says, ...listOf(option)].join(' '),
  ]);
}

/** How an option is typed: `-f, --format NAME[=FILE]`. */
export function spell(name: string, { short, value }: Option): string {
  const dash = short === undefined ? '    ' : `-${short}, `;
  return `${dash}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function listOf({ values }: Option): string[] {
  return values === undefined ? [] : [`(${values.join(', ')})`];
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
