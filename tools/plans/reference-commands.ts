import { spell } from '../../cli/help.js';
import { COMMANDS, COMMON, type Option, type Options, type Usage } from '../../cli/options.js';
import { EXIT } from '../../cli/world.js';
import { joinParts, toCode, toDocument, toTable } from './markdown.js';

/** Every command with its options and examples, and the exit codes. */
export function toCommandsReference(): string {
  const sections = Object.entries(COMMANDS).map(([name, usage]) => toSection(name, usage));
  const common = joinParts(['## Options of every command', toOptionsTable(COMMON)]);
  return toDocument('Commands', 'cli/', [...sections, common, toExitCodes()]);
}

function toSection(name: string, { summary, operands, options, examples }: Usage): string {
  const usage = `${summary}: ${toCode(`lintel ${name} [OPTION…] ${operands}`)}`;
  const rows = examples.map(([line, says]) => [toCode(line), says]);
  const table = toTable(['example', 'does'], rows);
  return joinParts([`## lintel ${name}`, usage, toOptionsTable(options), table]);
}

function toOptionsTable(options: Options): string {
  const rows = Object.entries(options).map(([name, option]) => [
    toCode(spell(name, option).trim()),
    describe(option),
  ]);
  return rows.length === 0 ? '' : toTable(['option', 'says'], rows);
}

function describe({ says, values }: Option): string {
  return values === undefined ? says : `${says} One of ${values.map(toCode).join(', ')}.`;
}

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  clean: 'nothing was found that fails the run',
  findings: 'there is a finding of the severity that `--fail-on` names, or above',
  configuration: 'the policy, an option or a path is wrong; nothing can be said of the code',
  crash: 'a fault in Lintel itself',
  interrupted: 'the run was interrupted',
};

function toExitCodes(): string {
  // The table of meanings has the keys of EXIT.
  const codes = Object.entries(MEANINGS) as [keyof typeof EXIT, string][];
  const rows = codes.map(([name, meaning]) => [toCode(String(EXIT[name])), meaning]);
  const table = toTable(['code', 'means'], rows);
  return joinParts(['## Exit codes', 'An exit code is never a count.', table]);
}
