import { LintelError } from '../policy/errors.js';
import { check } from './commands/check.js';
import { suggest } from '../policy/nearest.js';
import { VERSION } from '../policy/package-root.js';
import { parseArguments } from './arguments.js';
import { COMMANDS, type Usage } from './options.js';
import { tellError } from './tell-error.js';
import { EXIT, type Command, type World } from './world.js';

/** Each command is loaded when it is called, but for the one that nearly every call is for. */
const LOADERS: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => Promise.resolve(check),
  report: async () => (await import('./commands/report.js')).report,
  graph: async () => (await import('./commands/graph.js')).graph,
  explain: async () => (await import('./commands/explain.js')).explain,
  infra: async () => (await import('./commands/infra.js')).infra,
  scaffold: async () => (await import('./commands/scaffold.js')).scaffold,
  completion: async () => (await import('./commands/completion.js')).completion,
};

/** Runs what was typed behind `lintel`, and returns the exit code. */
export async function runCommand(typed: readonly string[], world: World): Promise<number> {
  const [name = '--help', ...rest] = typed;
  try {
    return await (WORDS.get(name)?.(world) ?? runNamed(name, rest, world));
  } catch (error) {
    return fail(error, typed.includes('--debug'), world);
  }
}

type Word = (world: World) => Promise<number>;

const showOverview: Word = async ({ output }) => {
  const { overview } = await import('./help.js');
  output.write(overview());
  return EXIT.clean;
};

const showVersion: Word = ({ output }) => {
  output.write(`${VERSION}\n`);
  return Promise.resolve(EXIT.clean);
};

/** What may stand in a command's place. */
const WORDS: ReadonlyMap<string, Word> = new Map([
  ['--help', showOverview],
  ['-h', showOverview],
  ['help', showOverview],
  ['--version', showVersion],
  ['-v', showVersion],
]);

async function runNamed(name: string, rest: readonly string[], world: World): Promise<number> {
  const [usage, load] = Object.hasOwn(LOADERS, name) ? [COMMANDS[name], LOADERS[name]] : [];
  if (usage === undefined || load === undefined) throw unknownCommand(name);
  const typed = parseArguments(rest, usage.options);
  if (typed.flag('help') === true) return showHelp(name, usage, world);
  return (await load())(typed, world);
}

async function showHelp(name: string, usage: Usage, { output }: World): Promise<number> {
  const { helpOf } = await import('./help.js');
  output.write(helpOf(name, usage));
  return EXIT.clean;
}

function unknownCommand(name: string): LintelError {
  const message = `There is no command "${name}". ${suggest(name, Object.keys(COMMANDS))}`;
  return new LintelError('option-invalid', message);
}

function fail(error: unknown, showsStack: boolean, { notes }: World): number {
  const isOurs = error instanceof LintelError;
  notes.write(isOurs || showsStack ? tellError(error) : `${tellError(error)}${HOW_TO_REPORT}`);
  if (showsStack && error instanceof Error) notes.write(`${error.stack ?? ''}\n`);
  return isOurs ? EXIT.configuration : EXIT.crash;
}

const HOW_TO_REPORT = 'Run it again with --debug for the stack, and report it.\n';
