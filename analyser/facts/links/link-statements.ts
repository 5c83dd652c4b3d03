import type { LinkedName } from '../../../rules/link-model.js';
import { childOf, childrenOf, typeOf, type EsNode } from '../tree/estree.js';
import { nameOf, type LinkDraft } from './link-draft.js';
import { stringOf } from '../tree/string-value.js';

/** The links that a module's own statements make. */
export function readLinkStatements(program: EsNode): LinkDraft[] {
  return childrenOf(program, 'body').flatMap((node) => READERS[typeOf(node)]?.(node) ?? []);
}

const READERS: Readonly<Record<string, (node: EsNode) => readonly LinkDraft[]>> = {
  ImportDeclaration: readImport,
  ExportNamedDeclaration: readExport,
  ExportFromDeclaration: readExport,
  ExportDeclaration: readExport,
  ExportAllDeclaration: readExportAll,
  TSImportEqualsDeclaration: readImportEquals,
  TSModuleDeclaration: readAmbientModule,
};

function readImport(node: EsNode): LinkDraft[] {
  return toDraft(node, { kind: 'import', names: childrenOf(node, 'specifiers').map(toImported) });
}

const ALL: Readonly<Record<string, string>> = {
  ImportDefaultSpecifier: 'default',
  ImportNamespaceSpecifier: '*',
};

function toImported(node: EsNode): LinkedName {
  const name = ALL[node.type] ?? nameOf(childOf(node, 'imported'));
  return { name, local: nameOf(childOf(node, 'local')), typeOnly: node['importKind'] === 'type' };
}

/** With a source it is a re-export; `export import a = require('a')` is the other kind of link. */
function readExport(node: EsNode): readonly LinkDraft[] {
  const declared = childOf(node, 'declaration');
  if (declared?.type === 'TSImportEqualsDeclaration') return readImportEquals(declared);
  return toDraft(node, { kind: 're-export', names: childrenOf(node, 'specifiers').map(toGiven) });
}

function toGiven(node: EsNode): LinkedName {
  const [name, local] = [childOf(node, 'local'), childOf(node, 'exported')].map(nameOf);
  return { name: name!, local: local!, typeOnly: node['exportKind'] === 'type' };
}

function readExportAll(node: EsNode): LinkDraft[] {
  const local = nameOf(childOf(node, 'exported')) || '*';
  return toDraft(node, { kind: 're-export', names: [{ name: '*', local, typeOnly: false }] });
}

/** A link that loads for effects has no names, and is left when types are erased. */
function toDraft(node: EsNode, said: Pick<LinkDraft, 'kind' | 'names'>): LinkDraft[] {
  const source = childOf(node, 'source');
  if (source === null) return [];
  const isType = [node['importKind'], node['exportKind']].includes('type');
  const names = said.names.map((it) => ({ ...it, typeOnly: isType || it.typeOnly }));
  const typeOnly = isType || (names.length > 0 && names.every((it) => it.typeOnly));
  return [{ ...said, source, specifier: stringOf(source) ?? '', names, typeOnly }];
}

function readImportEquals(node: EsNode): LinkDraft[] {
  const reference = childOf(node, 'moduleReference');
  const source = reference === null ? null : childOf(reference, 'expression');
  if (reference?.type !== 'TSExternalModuleReference' || source === null) return [];
  const typeOnly = node['importKind'] === 'type';
  const names = [{ name: '*', local: nameOf(childOf(node, 'id')), typeOnly }];
  return [{ source, specifier: stringOf(source) ?? '', kind: 'require', names, typeOnly }];
}

/** `declare module 'a' { import … }`: nothing of it is left when types are erased. */
function readAmbientModule(node: EsNode): LinkDraft[] {
  const [id, body] = [childOf(node, 'id'), childOf(node, 'body')];
  if (id === null || body === null || typeOf(id) !== 'Literal') return [];
  return readLinkStatements(body).map((draft) => ({ ...draft, typeOnly: true }));
}
