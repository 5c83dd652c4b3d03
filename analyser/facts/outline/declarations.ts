import type { Span } from '../../../rules/model.js';
import type { Declaration } from '../../../rules/outline-model.js';
import { firstFrom } from '../text/binary-search.js';
import { codeBetween } from '../text/code-lines.js';
import { spanOf, type Source } from '../tree/estree.js';
import { readExportedNames } from './exported-names.js';
import type { Found } from './found.js';
import type { Reference } from './references.js';
import { linesOf, type SourceLines } from '../text/source-lines.js';
import { lineAt, placeOf } from '../text/text-map.js';
import { readTopLevel, type TopLevel } from './top-level.js';
import { isCallableValue, isConstantValue, isVariable, valuesOf } from './value-nature.js';

/** Reads what stands at a module's top level. The source's tree has to be a plain ESTree. */
export function readDeclarations(source: Source, found: Found): readonly Declaration[] {
  const reading = { ...linesOf(source), found, exported: readExportedNames(source.program) };
  return readTopLevel(source.program).map((it) => toDeclaration(it, reading));
}

/** What is known of a module before its declarations are. */
interface Reading extends SourceLines {
  readonly found: Found;
  readonly exported: ReadonlyMap<string, readonly string[]>;
}

function toDeclaration(top: TopLevel, reading: Reading): Declaration {
  const span = spanOf(top.statement);
  const { names, kind } = top;
  const said = { names, kind, exportedAs: exportsOf(top, reading), ...natureOf(top) };
  const asserts = isAnyIn(span, reading.found.assertions);
  const place = { ...placeOf(reading.map, span), ...span, lines: countLines(span, reading) };
  return { ...place, ...said, ...usesOf(top, reading), asserts };
}

function exportsOf({ names, isExported, isDefault }: TopLevel, { exported }: Reading) {
  const listed = names.flatMap((name) => exported.get(name) ?? []);
  if (!isExported) return listed;
  return [...new Set([...(isDefault ? ['default'] : names), ...listed])];
}

function countLines({ start, end }: Span, { map, code }: Reading): number {
  return codeBetween(code, lineAt(map, start), lineAt(map, Math.max(start, end - 1)));
}

const isAnyIn = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((it) => it.start >= start && it.end <= end);

const WITH_VALUES: ReadonlySet<string> = new Set(['variable', 'enum']);

function natureOf({ inner, kind }: TopLevel): Pick<Declaration, 'isConstant' | 'isCallable'> {
  const values = WITH_VALUES.has(kind) ? valuesOf(inner) : [];
  const isConstant = values.length > 0 && !isVariable(inner) && values.every(isConstantValue);
  return { isConstant, isCallable: kind === 'function' || values.some(isCallableValue) };
}

type Uses = Pick<Declaration, 'uses' | 'usesTypes' | 'assigns'>;

/** What is referred to inside of a statement, but for its own names. */
function usesOf({ statement, names }: TopLevel, { found }: Reading): Uses {
  const inside = referencesIn(spanOf(statement), found.references);
  const foreign = inside.filter(({ name }) => !names.includes(name));
  const uses = namesOf(foreign.filter(({ isType }) => !isType));
  const usesTypes = namesOf(foreign).filter((name) => !uses.includes(name));
  return { uses, usesTypes, assigns: namesOf(inside.filter(({ isWrite }) => isWrite)) };
}

const namesOf = (references: readonly Reference[]): string[] => [
  ...new Set(references.map(({ name }) => name)),
];

/** References come in the order of the text. */
function referencesIn({ start, end }: Span, references: readonly Reference[]): Reference[] {
  const first = firstFrom(references, (it) => it.start >= start);
  return references.slice(
    first,
    firstFrom(references, (it) => it.start >= end),
  );
}
