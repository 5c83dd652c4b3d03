import path from 'node:path';
import { isDeclarationFile, LANGUAGES } from '../analyser/facts/languages.js';
import type { RuleContext } from './context.js';
import type { LintedFile } from './project-policy.js';

/** The file that ESLint lints, or null if it is of a kind that Lintel does not judge. */
export function toLintedFile({ cwd, physicalFilename, settings }: RuleContext): LintedFile | null {
  const file = path.resolve(cwd, physicalFilename);
  if (!isJudged(file)) return null;
  // Settings are what users write: `parsePolicy` tells what is wrong with `extends`.
  const ours = settings['lintel'] as { readonly extends?: unknown } | undefined;
  return { path: file, cwd, presets: ours?.extends };
}

/** A text that came in without a name is called `<input>`. Code inside other files is not judged. */
function isJudged(file: string): boolean {
  const isNameless = /^<\w+>$/.test(path.basename(file));
  return isNameless || (path.extname(file) in LANGUAGES && !isDeclarationFile(file));
}
