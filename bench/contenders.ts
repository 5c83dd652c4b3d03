/** A program that is measured. */
export interface Contender {
  readonly title: string;
  /** Words with a `$` are places; it runs in the folder that it judges. */
  readonly command: string;
  /** Where it prints how many files it looked at, if it does. */
  readonly files: RegExp | null;
  /** Where it prints how many files it left out on purpose, if it does. */
  readonly skipped: RegExp | null;
  readonly findings: RegExp | null;
  /** How many of the files it must say it looked at or left out. */
  readonly judges: 'all' | 'one' | 'none';
}

const ESLINT: Contender = {
  title: 'ESLint',
  command:
    '$NODE $TOOLS/eslint/bin/eslint.js --config $CONFIG/eslint.config.mjs ' +
    '--format $CONFIG/count.mjs .',
  files: /findings in (\d+) files/,
  skipped: null,
  findings: /Found (\d+) findings/,
  judges: 'all',
};

const OXLINT: Contender = {
  title: 'oxlint',
  command: '$NODE $TOOLS/oxlint/bin/oxlint --config $CONFIG/oxlint.json --silent .',
  files: / on (\d+) files/,
  skipped: null,
  findings: /and (\d+) errors/,
  judges: 'all',
};

const BIOME: Contender = {
  title: 'Biome',
  command:
    '$NODE $TOOLS/@biomejs/biome/bin/biome lint --config-path=$CONFIG/biome.json ' +
    '--max-diagnostics=1 .',
  files: /Checked (\d+) files/,
  skipped: null,
  findings: /Found (\d+) errors/,
  judges: 'all',
};

const DEPENDENCY_CRUISER: Contender = {
  title: 'dependency-cruiser',
  command:
    '$NODE $TOOLS/dependency-cruiser/bin/dependency-cruise.mjs ' +
    '--config $CONFIG/dependency-cruiser.json .',
  files: /\. (\d+) modules,/,
  skipped: null,
  findings: /x (\d+) dependency violations/,
  judges: 'all',
};

const LINTEL: Contender = {
  title: 'Lintel',
  command: '$NODE $LINTEL check . --no-cache --quiet --max-findings 1',
  files: /(?:of|:) ([\d,]+) files?[,;]/,
  skipped: /[( ]([\d,]+) generated/,
  findings: /([\d,]+) findings?/,
  judges: 'all',
};

/** All that the suites choose from. */
export const CONTENDERS = {
  eslint: ESLINT,
  'eslint-later': underLaterNode(ESLINT),
  'eslint-warm': {
    ...ESLINT,
    title: 'ESLint --cache, warm',
    command: `${ESLINT.command} --cache --cache-location $WORK/eslint-cache`,
  },
  oxlint: OXLINT,
  'oxlint-plugin': {
    ...OXLINT,
    title: "oxlint with Lintel's plugin",
    command: OXLINT.command.replace('oxlint.json', 'oxlint-plugin.json'),
  },
  'oxlint-cycles': {
    ...OXLINT,
    title: 'oxlint, import/no-cycle',
    command: OXLINT.command.replace('oxlint.json', 'oxlint-cycles.json'),
  },
  biome: BIOME,
  'dependency-cruiser': DEPENDENCY_CRUISER,
  lintel: LINTEL,
  'lintel-later': underLaterNode(LINTEL),
  'lintel-warm': {
    ...LINTEL,
    title: 'Lintel, cache warm',
    command: '$NODE $LINTEL check . --quiet --max-findings 1',
  },
  'lintel-staged': {
    ...LINTEL,
    title: 'Lintel, one staged file',
    command: '$NODE $LINTEL check --staged',
    judges: 'one',
  },
  node: {
    title: 'Node that does nothing',
    command: '$NODE -e 0',
    files: null,
    skipped: null,
    findings: null,
    judges: 'none',
  },
} as const satisfies Readonly<Record<string, Contender>>;

export type ContenderName = keyof typeof CONTENDERS;

function underLaterNode(contender: Contender): Contender {
  const { title, command } = contender;
  const later = command.replace('$NODE', '$NODE24');
  return { ...contender, title: `${title}, Node 24`, command: later };
}

/** What a contender says of its own work. */
export interface Claim {
  readonly files: number;
  readonly skipped: number;
  readonly findings: number;
}

/**
 * Reads from what a contender printed how much it looked at and what it found. Throws where that
 * is not what it was given: its time would tell nothing then.
 */
export function auditClaim(contender: Contender, output: string, present: number): Claim {
  const { title, judges } = contender;
  const claim = readClaim(contender, output);
  const expected = { all: present, one: 1, none: 0 }[judges];
  if (claim.files + claim.skipped === expected && isFruitful(contender, claim)) return claim;
  const said = `${JSON.stringify(claim)}:\n${output.slice(-1000)}`;
  throw new Error(`${title} was given ${expected} files and says ${said}`);
}

function readClaim({ files, skipped, findings }: Contender, output: string): Claim {
  return {
    files: readNumber(files, output),
    skipped: readNumber(skipped, output),
    findings: readNumber(findings, output),
  };
}

function readNumber(pattern: RegExp | null, output: string): number {
  return Number((pattern?.exec(output)?.[1] ?? '0').replaceAll(',', ''));
}

/** On all files every tool finds something; one that finds nothing has its rules off. */
function isFruitful({ judges }: Contender, { findings }: Claim): boolean {
  return judges !== 'all' || findings > 0;
}
