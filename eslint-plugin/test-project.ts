import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescript from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint-9';
import plugin from './index.js';

/** Both majors of ESLint that the plugin is for. */
export const MAJORS = { '9': ESLint9, '10': ESLint } as const;

/** Files of a project on the disk, by path. */
export type Files = Readonly<Record<string, string>>;

const HOME = realpathSync(mkdtempSync(path.join(tmpdir(), 'lintel-plugin-')));

/** Removes all projects that were laid out. */
export function removeProjects(): void {
  rmSync(HOME, { recursive: true, force: true });
}

/** Lays a project out in a folder of its own, whose cache lies inside it, and returns the folder. */
export function layProject(files: Files = {}): string {
  const root = mkdtempSync(path.join(HOME, 'project-'));
  mkdirSync(path.join(root, 'node_modules'));
  for (const [file, text] of Object.entries(files)) write(path.join(root, file), text);
  return root;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A text under a file's name, and how it is linted; what is left out is the usual. */
export interface Linting {
  readonly root: string;
  readonly file?: string;
  readonly text: string;
  readonly major?: keyof typeof MAJORS;
  readonly configs?: readonly Linter.Config[];
  readonly rules?: Linter.RulesRecord;
}

const TYPESCRIPT = { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser: typescript } };

/** Lints a text as a file of a project. */
export async function lint(linting: Linting): Promise<ESLint.LintResult> {
  const { root, file = 'a.ts', text, configs = [plugin.configs.strict], rules = {} } = linting;
  const Major = MAJORS[linting.major ?? '10'];
  const overrideConfig = [TYPESCRIPT, ...configs, { rules }];
  const eslint = new Major({ cwd: root, overrideConfigFile: true, overrideConfig });
  const [result] = await eslint.lintText(text, { filePath: file });
  return result!;
}

/** What ESLint says of a text: the rule and its place, for each message. */
export async function findPlaces(linting: Linting): Promise<string[]> {
  const { messages } = await lint(linting);
  return messages.map(({ ruleId, line, column }) => `${ruleId ?? 'eslint'} ${line}:${column}`);
}

/** A function of so many lines. */
export function functionOf(lines: number, name = 'long'): string {
  return `function ${name}() {\n${'  work();\n'.repeat(lines - 2)}}\n`;
}
