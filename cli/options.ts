/** An option of a command, for the parser, the help, the completion and the reference alike. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: true;
  /** What a string option takes, as it is shown: `FILE`. */
  readonly value?: string;
  /** The values that a string option may have, where they are few. */
  readonly values?: readonly string[];
  readonly says: string;
}

export type Options = Readonly<Record<string, Option>>;

/** A command as the help shows it. */
export interface Usage {
  readonly summary: string;
  /** What stands behind the command's name. */
  readonly operands: string;
  readonly options: Options;
  readonly examples: readonly (readonly [line: string, says: string])[];
}

/** Options that every command knows. */
export const COMMON: Options = {
  help: { type: 'boolean', short: 'h', says: 'Show this help.' },
  debug: { type: 'boolean', says: 'Show the stack of an error.' },
  color: { type: 'boolean', says: 'Colour the output, or not (--no-color); a terminal decides.' },
};

export const FORMATS = [
  'text',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
  'markdown',
] as const;

const CHECK_OPTIONS: Options = {
  config: { type: 'string', short: 'c', value: 'FILE', says: 'Take this policy file.' },
  staged: { type: 'boolean', says: 'Judge what is staged in git, as it is staged.' },
  since: { type: 'string', value: 'REF', says: 'Judge what has changed since a commit.' },
  format: {
    type: 'string',
    short: 'f',
    multiple: true,
    value: 'NAME[=FILE]',
    values: FORMATS,
    says: 'Report in this format, to a file if one is given; may be repeated.',
  },
  quiet: { type: 'boolean', short: 'q', says: 'Report errors only, and nothing if there is none.' },
  'max-findings': { type: 'string', value: 'N', says: 'Show at most so many findings.' },
  'fail-on': {
    type: 'string',
    value: 'LEVEL',
    values: ['warn', 'error'],
    says: 'Exit 1 from this severity on (default: error).',
  },
  cache: { type: 'boolean', says: 'Use what earlier runs kept, or not (--no-cache).' },
  threads: { type: 'string', value: 'N', says: 'Read in at most so many processes.' },
  watch: { type: 'boolean', short: 'w', says: 'Judge again whenever a file changes.' },
  stdin: { type: 'boolean', says: 'Judge what comes in; needs --stdin-filename.' },
  'stdin-filename': { type: 'string', value: 'FILE', says: 'The name of what comes in.' },
  stats: { type: 'boolean', says: 'Show the slowest and the worst files.' },
  'print-config': { type: 'string', value: 'FILE', says: 'Show what the policy says of a file.' },
  'explain-coverage': { type: 'boolean', says: 'List the files that no rule governs, and why.' },
};

/** Every command. */
export const COMMANDS: Readonly<Record<string, Usage>> = {
  check: {
    summary: 'Judge files by the policy',
    operands: '[PATH…]',
    options: CHECK_OPTIONS,
    examples: [
      ['lintel check', 'the folder that you are in'],
      ['lintel check src test/a.test.ts', 'some of it'],
      ['lintel check --staged', 'what is about to be committed'],
      ['lintel check --since main', 'what a branch changes'],
      ['lintel check -f text -f sarif=lintel.sarif', 'two reports of one run'],
    ],
  },
  explain: {
    summary: 'Explain a rule, or what was measured at a place',
    operands: 'RULE | FILE:LINE',
    options: { config: CHECK_OPTIONS['config']! },
    examples: [
      ['lintel explain function-length', 'what the rule demands, and why'],
      ['lintel explain src/store.ts:42', 'the functions around that line'],
    ],
  },
  completion: {
    summary: 'Print the completion script of a shell',
    operands: 'bash | zsh | fish',
    options: {},
    examples: [['source <(lintel completion bash)', 'in ~/.bashrc']],
  },
};
