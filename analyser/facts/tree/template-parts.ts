import type { Span } from '../../../rules/model.js';
import type { Source } from './estree.js';
import { onEntry } from './walk.js';

const TYPES: ReadonlySet<string> = new Set(['TemplateElement']);

/** The text parts of a source's template literals. */
export function readTemplateParts({ text, walk }: Source): readonly Span[] {
  const parts: Span[] = [];
  const enter = onEntry(({ start, end }) => parts.push({ start, end }));
  if (text.includes('`')) walk({ types: TYPES, enter });
  return parts;
}
