export type Child = Node | string;
export type Children = readonly Child[];

/** `true` sets a bare attribute, `false` none. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Makes an element; all text goes in as text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: Children = [],
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same for a drawing. */
export function drawn<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: Children = [],
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill<Made extends Element>(made: Made, attributes: Attributes, children: Children): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** A button; `says` is its name where what it shows does not tell. */
export function button(shows: Child, onClick: () => void, attributes: Attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, [shows]);
  made.addEventListener('click', onClick);
  return made;
}
