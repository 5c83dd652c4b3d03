import { build, type BuildOptions, type Metafile, type OnResolveArgs, type Plugin } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What esbuild wrote: by file, its imports and exports. */
type Outputs = Metafile['outputs'];

/** The file that takes the place of others, and what each of them begins with. */
export interface Joined {
  readonly file: string;
  readonly banner: string;
}

interface Joint {
  readonly outputs: Outputs;
  readonly chunks: readonly string[];
  readonly joined: Joined;
}

/**
 * Joins the chunks that some files of a bundle load to one: to open and to link a module costs more
 * than what is in most of them. Whoever imported from one of them imports from the joined one.
 *
 * @param loaders The files, as esbuild names them. Those that are asked for by name stay.
 * @param joined The file to write, beside the chunks.
 */
export async function joinChunks(outputs: Outputs, loaders: readonly string[], joined: Joined) {
  const chunks = loadedBy(outputs, loaders).filter((file) => !outputs[file]!.entryPoint);
  const joint = { outputs, chunks, joined };
  await writeJoined(joint);
  const rest = Object.keys(outputs).filter((file) => !chunks.includes(file));
  for (const file of rest) pointToJoined(file, joint);
  for (const file of chunks) rmSync(file);
}

/** The files that are loaded with some, without being asked for by `import()`. */
function loadedBy(outputs: Outputs, files: readonly string[]): readonly string[] {
  const loaded = new Set(files);
  for (const file of loaded) staticImports(outputs, file).forEach((path) => loaded.add(path));
  return [...loaded];
}

function staticImports(outputs: Outputs, file: string): readonly string[] {
  const imports = outputs[file]!.imports.filter(({ kind }) => kind === 'import-statement');
  return imports.map(({ path }) => path).filter((path) => path in outputs);
}

async function writeJoined({ outputs, chunks, joined }: Joint): Promise<void> {
  for (const file of chunks) rewrite(file, (text) => text.replace(joined.banner, ''));
  const contents = chunks.map((file, index) => passOn(file, outputs[file]!.exports, index));
  const stdin = { contents: contents.join('\n'), resolveDir: process.cwd() };
  const banner = { js: joined.banner };
  await build({ ...AS_CHUNK, outfile: joined.file, stdin, banner, plugins: [leaveOthers(chunks)] });
}

const AS_CHUNK = {
  ...{ bundle: true, format: 'esm', platform: 'node', packages: 'external' },
  ...{ target: 'node20.19', legalComments: 'none' },
} as const satisfies BuildOptions;

function passOn(file: string, names: readonly string[], index: number): string {
  const list = names.map((name) => `${name} as ${aliasOf(name, index)}`);
  return `export { ${list.join(', ')} } from './${file}';`;
}

/** Two chunks may export different things by one name, so each name tells the chunk. */
function aliasOf(name: string, chunk: number): string {
  return `c${chunk}_${name}`;
}

/** What is asked for by `import()` lies beside the joined file as it lay beside the chunk. */
function leaveOthers(chunks: readonly string[]): Plugin {
  const leave = ({ resolveDir, path }: OnResolveArgs) => {
    const isChunk = chunks.includes(relative(process.cwd(), join(resolveDir, path)));
    return isChunk ? null : { path, external: true };
  };
  return { name: 'leave-others', setup: ({ onResolve }) => onResolve({ filter: /^\./ }, leave) };
}

/** An import as esbuild writes it, with the names that it takes if it takes any. */
const IMPORT = /^import (?:\{([^}]*)\} from )?"(\.[^"]+)";\n/gm;

function pointToJoined(file: string, { chunks, joined }: Joint): void {
  const folder = dirname(file);
  const toJoined = (statement: string, names: string | undefined, path: string) => {
    const chunk = chunks.indexOf(join(folder, path));
    return chunk < 0 ? statement : takeFrom(pathBetween(folder, joined.file), names, chunk);
  };
  rewrite(file, (text) => text.replace(IMPORT, toJoined));
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function pathBetween(folder: string, file: string): string {
  const path = relative(folder, file);
  return path.startsWith('.') ? path : `./${path}`;
}

/** `a, b as c` of a chunk, by the names that the joined file has for them. */
function takeFrom(joined: string, names: string | undefined, chunk: number): string {
  if (!names) return '';
  const taken = names.split(',').map((it) => renamed(it.trim(), chunk));
  return `import { ${taken.join(', ')} } from "${joined}";\n`;
}

function renamed(taken: string, chunk: number): string {
  const [name, local] = taken.split(' as ');
  return `${aliasOf(name!, chunk)} as ${local ?? name!}`;
}
