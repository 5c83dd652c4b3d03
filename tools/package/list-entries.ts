/** What a manifest says of a package’s entries. */
export interface Manifest {
  readonly bin: object;
  readonly exports: object;
}

/** The files that a manifest names as entries, relative to its folder. */
export function listEntries({ bin, exports }: Manifest): readonly string[] {
  const named = JSON.stringify([bin, exports]).matchAll(/"(?:\.\/)?(dist\/[^"]+)"/g);
  return Array.from(named, ([, file = '']) => file);
}
