import type { FunctionFact } from '../model.js';
import type { FunctionLengthOptions as Options } from './options.js';
import type { Length } from './rule.js';

/** Says how long a function is, of what its lines consist, and what to do. */
export function describeLength(fact: FunctionFact, length: Length, options: Options): string {
  const { max, count } = options;
  const split = count === 'physical' ? '' : splitOf(fact);
  return `\`${fact.symbol}\` ${describeSize(length)} (limit ${max})${split}. ${ADVICE}`;
}

function describeSize({ lines, statements }: Length): string {
  return statements > lines
    ? `holds ${statements} statements on ${plural(lines, 'line')}`
    : `is ${plural(lines, 'line')} long`;
}

const ADVICE = 'Move a step that has a name of its own into a function.';

/** Says that a function holds too much JSX. */
export function describeMarkup({ symbol, markup }: FunctionFact, limit: number): string {
  return (
    `\`${symbol}\` holds ${plural(markup, 'line')} of JSX (limit ${limit}). ` +
    'Move a part of the markup into a component.'
  );
}

/** The kinds of a function's lines, if there is more than one: `: 9 own, 5 nested`. */
function splitOf(fact: FunctionFact): string {
  const { own, allMarkup: markup, allFolded: data } = fact;
  const kinds = { own, nested: fact.code - own, markup, data };
  const present = Object.entries(kinds).filter(([, lines]) => lines > 0);
  if (present.length < 2) return '';
  return `: ${present.map(([kind, lines]) => `${lines} ${kind}`).join(', ')}`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
