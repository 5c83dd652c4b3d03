import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as tsMorph from 'ts-morph';
import { hoistMocks } from './hoist-mocks.js';

type TypeScript = typeof tsMorph.ts;
type TranspileOutput = tsMorph.ts.TranspileOutput;

/** TypeScript’s options that change what a file becomes. */
export type EmitOptions = tsMorph.CompilerOptions;

/** What Jest tells a transformer. */
interface Telling {
  readonly supportsStaticESM: boolean;
  readonly transformerConfig: EmitOptions;
}

const SELF = fileURLToPath(import.meta.url);
const SELF_TEXT = readFileSync(SELF);

/** Names what the result depends on, so that Jest can keep it. */
export function getCacheKey(text: string, file: string, telling: Telling): string {
  const { supportsStaticESM, transformerConfig } = telling;
  const told = JSON.stringify([file, supportsStaticESM, transformerConfig]);
  return createHash('sha256').update(SELF_TEXT).update(told).update(text).digest('hex');
}

/**
 * Makes JavaScript of TypeScript and JSX, and CommonJS of modules where Jest asks for it; by the
 * TypeScript that Lintel brings along, so that the project’s own may be of any version, or missing.
 */
export function transform(text: string, file: string, telling: Telling): { readonly code: string } {
  const { ts } = loadTypeScript();
  const compilerOptions = { ...toOptions(ts, telling), ...telling.transformerConfig };
  const transformers = telling.supportsStaticESM ? {} : { before: [hoistMocks(ts)] };
  const asked = { fileName: file, compilerOptions, transformers, reportDiagnostics: true };
  return { code: outputOf(ts, ts.transpileModule(text, asked)) };
}

function outputOf(ts: TypeScript, { outputText, diagnostics = [] }: TranspileOutput): string {
  if (diagnostics.length === 0) return outputText;
  throw new SyntaxError(ts.formatDiagnostics(diagnostics, PLAIN));
}

/** It takes a fifth of a second, and most runs find all that they need in Jest’s cache. */
const loadTypeScript = (): { readonly ts: TypeScript } =>
  // Its own types.
  createRequire(SELF)('ts-morph') as typeof tsMorph;

const toOptions = (ts: TypeScript, { supportsStaticESM }: Telling): EmitOptions => ({
  module: supportsStaticESM ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
  ...{ target: ts.ScriptTarget.ES2023, jsx: ts.JsxEmit.ReactJSX, allowJs: true },
  ...{ esModuleInterop: true, useDefineForClassFields: true, inlineSourceMap: true },
});

const PLAIN = {
  getCanonicalFileName: (file: string) => file,
  getCurrentDirectory: () => '',
  getNewLine: () => '\n',
};

/** As Jest asks for it. */
export default { getCacheKey, process: transform };
