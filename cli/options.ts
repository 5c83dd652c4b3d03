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

const WHOLE_OPTIONS: Options = {
  config: CHECK_OPTIONS['config']!,
  cache: CHECK_OPTIONS['cache']!,
  threads: CHECK_OPTIONS['threads']!,
};

const REPORT_OPTIONS: Options = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    says: 'Write the page to this file (default: lintel-report.html).',
  },
  history: {
    type: 'string',
    value: 'N',
    says: 'Show how N commits of the past would be judged.',
  },
  open: { type: 'boolean', says: 'Open the page in the browser, or not (--no-open).' },
  ...WHOLE_OPTIONS,
};

export const GRAPH_FORMATS = ['mermaid', 'dot', 'json', 'svg'] as const;

const GRAPH_OPTIONS: Options = {
  format: {
    type: 'string',
    short: 'f',
    value: 'NAME',
    values: GRAPH_FORMATS,
    says: 'Draw in this format (default: mermaid).',
  },
  level: {
    type: 'string',
    value: 'LEVEL',
    values: ['module', 'file'],
    says: 'Show modules, or single files (default: module).',
  },
  output: { type: 'string', short: 'o', value: 'FILE', says: 'Write to this file.' },
  ...WHOLE_OPTIONS,
};

const SCAFFOLD_OPTIONS: Options = {
  into: { type: 'string', value: 'DIR', says: 'Write into this folder (default: integration).' },
  yes: { type: 'boolean', short: 'y', says: 'Write without asking.' },
  'dry-run': { type: 'boolean', says: 'Only show what would be written.' },
  diff: { type: 'boolean', says: 'Show it as a patch.' },
  update: { type: 'boolean', says: 'Bring what was written before up to date.' },
  services: {
    type: 'string',
    multiple: true,
    value: 'NAMES',
    says: 'The services of a module of your own.',
  },
  templates: { type: 'string', value: 'DIR', says: 'Take the templates of this folder.' },
  install: { type: 'boolean', says: 'Install the packages, or not (--no-install).' },
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
  report: {
    summary: 'Write a page that shows the whole project',
    operands: '',
    options: REPORT_OPTIONS,
    examples: [
      ['lintel report', 'lintel-report.html, one file that needs no network'],
      ['lintel report --history 50', 'with the trend over 50 commits'],
      ['lintel report --output public/index.html --no-open', 'in a pipeline'],
    ],
  },
  graph: {
    summary: 'Draw what imports what',
    operands: '',
    options: GRAPH_OPTIONS,
    examples: [
      ['lintel graph', 'the modules, as Mermaid'],
      ['lintel graph --format svg --output modules.svg', 'as a picture'],
      ['lintel graph --level file --format json', 'every file, for other tools'],
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
  infra: {
    summary: 'Start, share and end the services that tests need',
    operands: 'up | down | status | doctor | clean [SERVICE…]',
    options: {
      format: {
        type: 'string',
        short: 'f',
        value: 'NAME',
        values: ['text', 'env', 'json'],
        says: 'Print addresses as text, as lines for a shell, or as JSON.',
      },
      for: { type: 'string', value: 'PID', says: 'Use them as long as this process runs.' },
    },
    examples: [
      ['lintel infra up', 'all services, until `lintel infra down`'],
      ['eval "$(lintel infra up redis -f env --for $$)"', 'one, as long as this shell runs'],
      ['lintel infra doctor', 'where each service would come from, and why not from elsewhere'],
      ['lintel infra clean', 'removes what was downloaded'],
    ],
  },
  scaffold: {
    summary: 'Write integration tests that run on real services',
    operands: '[MODULE… | all | new NAME]',
    options: SCAFFOLD_OPTIONS,
    examples: [
      ['lintel scaffold', 'asks which modules, and where'],
      ['lintel scaffold all --yes', 'all modules, into integration/'],
      ['lintel scaffold database caching --dry-run --diff', 'what would change'],
      ['lintel scaffold new orders --services postgres,redis --yes', 'a module of your own'],
      ['lintel scaffold --update --yes', 'the newer version; your changes stay'],
    ],
  },
  completion: {
    summary: 'Print the completion script of a shell',
    operands: 'bash | zsh | fish',
    options: {},
    examples: [['source <(lintel completion bash)', 'in ~/.bashrc']],
  },
};
