import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { COMMANDS } from '../options.js';
import { Workspace } from '../workspace.js';

/** What bash offers behind the words of a line, the last of which is being typed. */
function complete(...words: readonly string[]): readonly string[] {
  const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`;
  const place = `COMP_CWORD=${words.length - 1}`;
  const script = `eval "$("$@")"; ${line}; ${place}; _lintel; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = new Workspace().shell(script, 'completion', 'bash');
  return stdout.split('\n').filter((word) => word !== '');
}

test('bash offers the commands', () => {
  expect(complete('lintel', '')).toEqual([...Object.keys(COMMANDS), '--help', '--version']);
  expect(complete('lintel', 'ch')).toEqual(['check']);
});

test('bash offers the options of a command', () => {
  expect(complete('lintel', 'check', '--st')).toEqual([
    ...['--staged', '--stdin', '--stdin-filename', '--stats'],
  ]);
  expect(complete('lintel', 'explain', '--s')).toEqual([]);
});

test('bash leaves paths to itself', () => {
  expect(complete('lintel', 'check', 'src/')).toEqual([]);
});

test('bash knows for which word it is asked', () => {
  const script = 'eval "$("$@")"; complete -p lintel';
  const { stdout } = new Workspace().shell(script, 'completion', 'bash');
  expect(stdout).toBe('complete -o default -F _lintel lintel\n');
});

test('the script for bash has no mistake that bash sees', () => {
  const { stdout } = new Workspace().lintel('completion', 'bash');
  const { status, stderr } = spawnSync('bash', ['-n'], { input: stdout, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test.each(['zsh', 'fish'])('the script for %s names every command and option', (shell) => {
  const { code, stdout } = new Workspace().lintel('completion', shell);
  const options = Object.values(COMMANDS).flatMap(({ options: own }) => Object.keys(own));
  const words = [...Object.keys(COMMANDS), ...options, 'help', 'debug', 'color'];
  expect(words.filter((word) => !stdout.includes(word))).toEqual([]);
  expect(code).toBe(0);
});

test('another shell is a mistake', () => {
  const { code, stderr } = new Workspace().lintel('completion', 'bsh');
  expect(stderr).toContain('Did you mean "bash"? Known: bash, zsh, fish.');
  expect(code).toBe(2);
});
