import { escapeForXml } from './escape.js';

/** An XML element; what it holds is either elements or text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: readonly Element[] | string;
}

/** A whole XML document; the notes stand as comments before its root. */
export function renderXml(root: Element, notes: readonly string[]): string {
  const comments = notes.map((note) => `<!-- ${escapeForXml(note)} -->`);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ...comments, ...renderElement(root)];
  return `${lines.join('\n')}\n`;
}

function renderElement({ name, attributes, content }: Element): readonly string[] {
  const head = [name, ...Object.entries(attributes).map(renderAttribute)].join(' ');
  if (content.length === 0) return [`<${head}/>`];
  if (typeof content === 'string') return [`<${head}>${escapeForXml(content)}</${name}>`];
  const inner = content.flatMap(renderElement).map((line) => `  ${line}`);
  return [`<${head}>`, ...inner, `</${name}>`];
}

function renderAttribute([name, value]: readonly [string, string | number]): string {
  return `${name}="${escapeForXml(String(value))}"`;
}
