import type { FileFacts, FunctionFact } from '../../../rules/model.js';
import type { Language } from '../languages.js';
import { readWithOxc } from '../parser/oxc.js';
import { FILE_FACTS } from './read.js';

/** The facts of a tiny source, which has to parse; for tests. */
export function readSample(text: string, language: Language = 'tsx'): FileFacts {
  const facts = readWithOxc({ text, language }, FILE_FACTS);
  if (facts.failure !== null) throw new Error(`${facts.failure.message} in ${text}`);
  return facts;
}

/** The symbols of a tiny source's functions, in the order in which these begin. */
export function symbolsIn(text: string, language: Language = 'tsx'): string[] {
  return readSample(text, language).functions.map(({ symbol }) => symbol);
}

/** A function of a tiny source by its symbol; the first one if none is named. */
export function functionIn(text: string, symbol?: string): FunctionFact {
  const { functions } = readSample(text);
  const found = functions.find((fact) => symbol === undefined || fact.symbol === symbol);
  if (found !== undefined) return found;
  const known = functions.map((fact) => fact.symbol).join(', ');
  throw new Error(`${text} holds no ${symbol}, but: ${known}`);
}
