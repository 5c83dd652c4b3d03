import type { FileFacts, FunctionFact } from '../../rules/model.js';

/** The order in which a function's fields are kept; a change makes a new `FORMAT` necessary. */
const FIELDS = [
  'symbol',
  'line',
  'column',
  'endLine',
  'endColumn',
  'start',
  'end',
  'code',
  'own',
  'statements',
  'ownStatements',
  'markup',
  'folded',
  'allMarkup',
  'allFolded',
  'callee',
] as const satisfies readonly (keyof FunctionFact)[];

/** The version of the kept form of facts. */
export const FORMAT = 1;

type Row = readonly FunctionFact[(typeof FIELDS)[number]][];

/** Facts as one line of text. */
export function encodeFacts(facts: FileFacts): string {
  const functions = facts.functions.map((fact): Row => FIELDS.map((field) => fact[field]));
  return JSON.stringify({ ...facts, functions });
}

/** Facts from their line of text, which must come from `encodeFacts`. */
export function decodeFacts(text: string): FileFacts {
  // The text was sealed by us under the version of the form.
  const kept = JSON.parse(text) as Omit<FileFacts, 'functions'> & { readonly functions: Row[] };
  return { ...kept, functions: kept.functions.map(toFunction) };
}

function toFunction(row: Row): FunctionFact {
  const fact: Partial<Record<(typeof FIELDS)[number], Row[number]>> = {};
  for (let at = 0; at < FIELDS.length; at += 1) fact[FIELDS[at]!] = row[at]!;
  // Rows are made in the order of FIELDS, which names every field of a function's facts.
  return fact as FunctionFact;
}
