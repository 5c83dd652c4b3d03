import { childOf, childrenOf, textOf, type EsNode, type Source } from '../tree/estree.js';
import type { Reference } from './references.js';

/** Reads what is asked of each namespace that a module imports, by the name that it has there. */
export function readNamespaces(
  { program, text }: Source,
  references: readonly Reference[],
): Readonly<Record<string, readonly string[]>> {
  const asked = new Map(namespacesOf(program).map((local) => [local, new Set<string>()]));
  for (const reference of references) asked.get(reference.name)?.add(memberAfter(reference, text));
  return Object.fromEntries([...asked].map(([local, names]) => [local, [...names]]));
}

function namespacesOf(program: EsNode): readonly string[] {
  const specifiers = childrenOf(program, 'body').flatMap((it) => childrenOf(it, 'specifiers'));
  const namespaces = specifiers.filter(({ type }) => type === 'ImportNamespaceSpecifier');
  return namespaces.map((it) => textOf(childOf(it, 'local'), 'name'));
}

const MEMBER = /\s*\??\.\s*([\p{L}_$][\p{L}\p{N}_$]*)/uy;

/** The name behind the dot; all may be meant where there is none. */
function memberAfter({ end }: Reference, text: string): string {
  MEMBER.lastIndex = end;
  return MEMBER.exec(text)?.[1] ?? '*';
}
