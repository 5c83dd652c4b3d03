const LONGEST = 44;

/** A name as it is drawn: of a long one the end, which tells more. */
export const shorten = (name: string): string =>
  name.length > LONGEST ? `…${name.slice(1 - LONGEST)}` : name;
