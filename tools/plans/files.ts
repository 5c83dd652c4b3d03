/** Generated files: from their paths in the project to their contents. */
export type Files = Readonly<Record<string, string>>;
