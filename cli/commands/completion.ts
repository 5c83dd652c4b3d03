import { LintelError } from '../../policy/errors.js';
import { suggest } from '../../policy/nearest.js';
import { COMMANDS, COMMON, type Options } from '../options.js';
import { EXIT, type Command } from '../world.js';

/** `lintel completion SHELL`: the script that teaches a shell the commands and options. */
export const completion: Command = ({ operands: [shell = ''] }, { output }) => {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined) throw unknownShell(shell);
  output.write(script);
  return Promise.resolve(EXIT.clean);
};

function unknownShell(shell: string): LintelError {
  const message = `completion takes the name of a shell. ${suggest(shell, Object.keys(SCRIPTS))}`;
  return new LintelError('option-invalid', message);
}

const NAMES = Object.keys(COMMANDS).join(' ');
const USAGES = Object.entries(COMMANDS);

function optionWords(options: Options): string {
  return Object.keys({ ...options, ...COMMON })
    .map((name) => `--${name}`)
    .join(' ');
}

const BASH_CASES = USAGES.map(
  ([name, { options }]) => `    ${name}) words="${optionWords(options)}" ;;`,
);

const BASH = `_lintel() {
  local words="${NAMES} --help --version" current="\${COMP_WORDS[COMP_CWORD]}"
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
${BASH_CASES.join('\n')}
  esac
  case "$current" in -*|'') ;; *) [ "$COMP_CWORD" -gt 1 ] && words= ;; esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _lintel lintel
`;

const ZSH_CASES = USAGES.map(
  ([name, { options }]) => `    ${name}) compadd -- ${optionWords(options)}; _files ;;`,
);

const ZSH = `#compdef lintel
_lintel() {
  if (( CURRENT == 2 )); then compadd -- ${NAMES} --help --version; return; fi
  case "$words[2]" in
${ZSH_CASES.join('\n')}
  esac
}
compdef _lintel lintel
`;

const FISH_COMMANDS = USAGES.map(
  ([name, { summary }]) =>
    `complete -c lintel -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
);
const FISH_OPTIONS = USAGES.flatMap(([name, { options }]) => fishOptions(name, options));

const FISH = `${[...FISH_COMMANDS, ...FISH_OPTIONS].join('\n')}\n`;

function fishOptions(command: string, options: Options): string[] {
  return Object.entries({ ...options, ...COMMON }).map(([name, { type, says, values }]) => {
    const takes = type === 'string' ? ' -r' : '';
    const list = values === undefined ? '' : ` -f -a ${quote(values.join(' '))}`;
    const seen = `-n '__fish_seen_subcommand_from ${command}'`;
    return `complete -c lintel ${seen} -l ${name}${takes}${list} -d ${quote(says)}`;
  });
}

function quote(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}

const SCRIPTS: Readonly<Record<string, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
