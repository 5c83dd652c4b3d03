import type { Directive, DirectiveKind } from '../../../rules/model.js';
import type { Comment } from '../tree/estree.js';
import { placeOf, skipBlanks, type TextMap } from '../text/text-map.js';

const DIRECTIVE = /^\s*(eslint|lintel)-(disable-next-line|disable-line|disable|enable)(?=\s|$)/;
/** The initials of the tools' names spare most comments the expression. */
const INITIALS: ReadonlySet<string> = new Set(['e', 'l']);
const REASON = /\s-{2,}\s+/;
/** ESLint takes the names of rules in quotes as well. */
const QUOTED = /^(["'])(.*)\1$/s;
const OURS = 'lintel/';
const LINE_ONLY: ReadonlySet<string> = new Set(['disable', 'enable']);

/** Reads the comments that switch rules of ours off or on, whichever tool they are written for. */
export function readDirectives(map: TextMap): Directive[] {
  const directives: Directive[] = [];
  for (const comment of map.comments) {
    if (mayDirect(comment, map)) directives.push(...readDirective(comment, map));
  }
  return directives;
}

function mayDirect({ start, end }: Comment, { text }: TextMap): boolean {
  return INITIALS.has(text.charAt(skipBlanks(text, start + 2, end)));
}

function readDirective(comment: Comment, map: TextMap): Directive[] {
  const inside = map.text.slice(comment.start + 2, comment.end - (comment.block ? 2 : 0));
  const [word, tool, kind] = DIRECTIVE.exec(inside) ?? [];
  if (word === undefined || (tool === 'eslint' && !isForEslint(kind, comment))) return [];
  const list = inside.slice(word.length);
  const rules = ruleNames(list.split(REASON, 1)[0] ?? '', tool === 'eslint');
  return rules === null ? [] : [toDirective([word, list, rules], comment, map)];
}

/** ESLint heeds `disable` and `enable` in block comments only. */
const isForEslint = (kind: string | undefined, { block }: Comment): boolean =>
  block || !LINE_ONLY.has(kind ?? '');

/** The rules of ours that a list names; null if it names rules, but none of ours. */
function ruleNames(list: string, isForeign: boolean): string[] | null {
  const names = list.split(',').map((name) => name.trim().replace(QUOTED, '$2'));
  const named = names.filter((name) => name !== '');
  const ours = named.filter((name) => !isForeign || name.startsWith(OURS));
  if (named.length > 0 && ours.length === 0) return null;
  return ours.map((name) => (name.startsWith(OURS) ? name.slice(OURS.length) : name));
}

type Written = readonly [word: string, list: string, rules: readonly string[]];

function toDirective([word, list, rules]: Written, comment: Comment, map: TextMap): Directive {
  const { start, end } = comment;
  // The pattern that matched `word` lets nothing else stand behind the tool's name.
  const kind = word.trim().replace(/^(?:eslint|lintel)-/, '') as DirectiveKind;
  const named = { kind, word: word.trim(), rules, reason: reasonIn(list) };
  return { ...named, start, end, ...placeOf(map, { start, end }) };
}

/** What stands behind the first dashes. */
function reasonIn(list: string): string | null {
  const dashes = REASON.exec(list);
  return dashes === null ? null : list.slice(dashes.index + dashes[0].length).trim() || null;
}
