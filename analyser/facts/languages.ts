/** How a file's text is read, by the file's extension. */
export type Language = 'ts' | 'tsx' | 'jsx' | 'commonjs-ts' | 'commonjs-jsx';

/** The languages by extension; JavaScript may hold JSX whatever its extension. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'commonjs-ts',
  '.tsx': 'tsx',
  '.js': 'jsx',
  '.mjs': 'jsx',
  '.cjs': 'commonjs-jsx',
  '.jsx': 'jsx',
};

const DECLARATION = /\.d\.(?:[^./]+\.)?[cm]?ts$/;

/** Whether a file only declares types, by its name: `index.d.ts`, `style.d.css.ts`. */
export function isDeclarationFile(file: string): boolean {
  return DECLARATION.test(file);
}
