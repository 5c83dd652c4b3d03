import { LintelError } from '../../policy/errors.js';
import { suggest } from '../../policy/nearest.js';
import { COMMANDS, COMMON, type Options } from '../options.js';
import { EXIT, type Command } from '../world.js';

const SCRIPTS: Readonly<Record<string, () => string>> = {
  bash: forBash,
  zsh: forZsh,
  fish: forFish,
};

/** `lintel completion SHELL`: the script that teaches a shell the commands and options. */
export const completion: Command = ({ operands: [shell = ''] }, { output }) => {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined) {
    const message = `completion takes the name of a shell. ${suggest(shell, Object.keys(SCRIPTS))}`;
    throw new LintelError('option-invalid', message);
  }
  output.write(script());
  return Promise.resolve(EXIT.clean);
};

const commandNames = (): string => Object.keys(COMMANDS).join(' ');

function optionWords(options: Options): string {
  return Object.keys({ ...options, ...COMMON })
    .map((name) => `--${name}`)
    .join(' ');
}

function forBash(): string {
  const cases = Object.entries(COMMANDS).map(
    ([name, { options }]) => `    ${name}) words="${optionWords(options)}" ;;`,
  );
  return `_lintel() {
  local words="${commandNames()} --help --version" current="\${COMP_WORDS[COMP_CWORD]}"
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in -*|'') ;; *) [ "$COMP_CWORD" -gt 1 ] && words= ;; esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _lintel lintel
`;
}

function forZsh(): string {
  const cases = Object.entries(COMMANDS).map(
    ([name, { options }]) => `    ${name}) compadd -- ${optionWords(options)}; _files ;;`,
  );
  return `#compdef lintel
_lintel() {
  if (( CURRENT == 2 )); then compadd -- ${commandNames()} --help --version; return; fi
  case "$words[2]" in
${cases.join('\n')}
  esac
}
compdef _lintel lintel
`;
}

function forFish(): string {
  const commands = Object.entries(COMMANDS).map(
    ([name, { summary }]) =>
      `complete -c lintel -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
  );
  const options = Object.entries(COMMANDS).flatMap(([name, usage]) =>
    fishOptions(name, usage.options),
  );
  return `${[...commands, ...options].join('\n')}\n`;
}

function fishOptions(command: string, options: Options): string[] {
  return Object.entries({ ...options, ...COMMON }).map(([name, { type, says, values }]) => {
    const takes = type === 'string' ? ' -r' : '';
    const list = values === undefined ? '' : ` -f -a ${quote(values.join(' '))}`;
    const seen = `-n '__fish_seen_subcommand_from ${command}'`;
    return `complete -c lintel ${seen} -l ${name}${takes}${list} -d ${quote(says)}`;
  });
}

const quote = (text: string): string => `'${text.replaceAll("'", '’')}'`;
