import type { LinkKind } from '../../../rules/link-model.js';
import { firstFrom } from '../text/binary-search.js';
import { childOf, childrenOf, textOf, type EsNode, type Source } from '../tree/estree.js';
import type { LinkDraft } from './link-draft.js';
import { stringOf } from '../tree/string-value.js';
import { findRequireShadows } from './require-shadows.js';
import { onEntry, type MetNode } from '../tree/walk.js';

/** Reads the links that may stand anywhere in a file. Most files show no sign of one. */
export function readNestedLinks(source: Source, stated: readonly LinkDraft[]): LinkDraft[] {
  const signs = findSigns(source);
  if (signs.length === 0) return [];
  const drafts = collect(source, signs);
  if (drafts.every(({ kind }) => kind !== 'require')) return drafts;
  const isShadowed = findRequireShadows(source, stated);
  return drafts.filter((draft) => draft.kind !== 'require' || !isShadowed(draft.source));
}

/** What may be a link anywhere in a text: `import(…)`, as a type as well, and `require(…)`. */
const SIGNS = {
  import: /(?<![\w$]|(?<!\.\.)\.)import\s*(?:\(|\/[/*]|\.\s*(?:defer|source)\b)/y,
  require: /(?<![\w$]|(?<!\.\.)\.)require\s*(?:\(|\/[/*]|\?\.)/y,
} as const;

/** Where the signs outside of comments are. */
function findSigns({ text, comments }: Source): number[] {
  return [...listSigns('import', text), ...listSigns('require', text)].filter((at) => {
    const comment = comments[firstFrom(comments, ({ end }) => end > at)];
    return comment === undefined || comment.start > at;
  });
}

/** A plain search for the word takes a fraction of the time that the expression takes by itself. */
function listSigns(word: keyof typeof SIGNS, text: string): number[] {
  const signs: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    SIGNS[word].lastIndex = at;
    if (SIGNS[word].test(text)) signs.push(at);
  }
  return signs;
}

interface Form {
  readonly kind: LinkKind;
  readonly typeOnly: boolean;
  /** The node of the specifier. */
  readonly sourceIn: (node: EsNode) => EsNode | null;
}

const FORMS: Readonly<Record<string, Form>> = {
  ImportExpression: { kind: 'dynamic-import', typeOnly: false, sourceIn: importedIn },
  TSImportType: { kind: 'import', typeOnly: true, sourceIn: importedIn },
  CallExpression: { kind: 'require', typeOnly: false, sourceIn: requiredIn },
};

/** Parsers name it in two ways, and may put it into a type of its own. */
function importedIn(node: EsNode): EsNode | null {
  const source = childOf(node, 'source') ?? childOf(node, 'argument');
  return source?.type === 'TSLiteralType' ? childOf(source, 'literal') : source;
}

function requiredIn(node: EsNode): EsNode | null {
  const isRequire = textOf(childOf(node, 'callee'), 'name') === 'require';
  return (isRequire ? childrenOf(node, 'arguments')[0] : null) ?? null;
}

const TYPES: ReadonlySet<string> = new Set(Object.keys(FORMS));

/** Looks closer at the nodes that begin with a sign. */
function collect(source: Source, signs: readonly number[]): LinkDraft[] {
  return meetNodes(source, new Set(signs)).flatMap(toDrafts);
}

type Met = readonly [node: MetNode, type: string];

function meetNodes({ walk }: Source, starts: ReadonlySet<number>): Met[] {
  const met: Met[] = [];
  const enter = onEntry((...it) => starts.has(it[0].start) && met.push(it));
  walk({ types: TYPES, enter });
  return met;
}

function toDrafts([node, type]: Met): LinkDraft[] {
  const { sourceIn, ...said } = FORMS[type]!;
  const source = sourceIn(node.proper());
  const specifier = source === null ? null : stringOf(source);
  return specifier === null ? [] : [{ source: source!, specifier, ...said, names: [] }];
}
