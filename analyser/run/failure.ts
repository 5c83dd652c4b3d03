/** In a word, why something could not be read: what the file system throws has a code. */
export function failureOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
