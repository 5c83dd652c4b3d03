/**
 * Where the search for free splits draws its lines. Measured on labelled modules of public packages,
 * in bench/responsibility: what is kept there says how often each verdict is right.
 */
export const THRESHOLDS = {
  /** A part of fewer lines is not worth a file. */
  minLines: 8,
  /** Nor is one that is less of its module. */
  minShare: 0.12,
  /** So many files must come for each part where nothing but who comes speaks for a split. */
  minImporters: 2,
  /** So much of a part must be used within the project, and so much of a module lie in such parts. */
  minKnown: 0.5,
  /** Parts that import so much alike serve one purpose (Jaccard index of imported names). */
  alikeByImports: 0.2,
  /** Parts that so many of the same files import are one thing to them (Jaccard index of files). */
  alikeByImporters: 0.2,
  /** More alike than this they are one thing, whatever they import; else their needs speak as well. */
  alikeByBoth: 2 / 3,
  /** Needs that are so much alike say nothing (Jaccard index of imported names). */
  alikeNeeds: 1 / 3,
  /** What speaks so softly is heard of larger parts only. */
  minLinesByBoth: 12,
  /** A constant that so many declarations use, and over half of all, binds none of them together. */
  hubConstantUsers: 3,
  /** The same of a function: at least so many users, at least half, and at most so many lines. */
  hubFunctionUsers: 4,
  hubFunctionLines: 15,
  /** Shorter words say too little to be a stem. */
  stemLetters: 4,
} as const;
