const BOUNDARIES = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^\p{L}\p{N}]+/u;

/** The words of a name, in small letters: `parseURLPath` and `PARSE_URL_PATH` have the same. */
export function wordsOf(name: string): readonly string[] {
  const words = name.split(BOUNDARIES).filter((word) => word !== '');
  return words.map((word) => word.toLowerCase());
}
