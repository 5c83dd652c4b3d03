/** How a field leads to what it holds, as the layout writes it; empty for what nobody asks for. */
export type Ref = string;

/** The body of the function that makes a kind of thing, if there is one. */
export function readFunction(source: string, name: string): string | null {
  const text = new RegExp(`^function construct${name}\\(pos, ast\\) \\{\\n([^]*?)\\n\\}`, 'm');
  return text.exec(source)?.[1] ?? null;
}

/** The body of a struct's class; null where the kind of thing is no struct. */
export function readClass(source: string, name: string): string | null {
  return new RegExp(`^export class ${name} \\{\\n([^]*?)\\n\\}`, 'm').exec(source)?.[1] ?? null;
}

const PLAIN: Readonly<Record<string, Ref>> = {
  Str: '$',
  JSStr: '$',
  OptionStr: '$',
  Bool: '!',
};

/** Matches a function's body, and makes of it how the field leads on. */
type Form = readonly [pattern: RegExp, toRef: (found: readonly string[], source: string) => Ref];

const FORMS: readonly Form[] = [
  [/switch[^]*return "/, ([name]) => `=${name}`],
  [/switch/, ([name]) => `|${name}`],
  [
    /NodeArray\(\s*int32\[pos32\],\s*int32\[pos32 \+ 2\],\s*(\d+),\s*construct(\w+),\s*ast,?\s*\)/,
    ([, , bytes, to], source) => `*${bytes}${refTo(to!, source)}`,
  ],
  [/return new (\w+)\(ast\.buffer\.int32\[pos >> 2\], ast\)/, ([, , to]) => `>${to}`],
  [/return construct(\w+)\(ast\.buffer\.int32\[pos >> 2\], ast\)/, ([, , to]) => `^${to}`],
  [/int32\[\(pos >> 2\) \+ 4\] === 0[^]*return new (\w+)\(pos, ast\)/, ([, , to]) => `?${to}`],
  [/return new (\w+)\(pos, ast\)/, ([, , to]) => `.${to}`],
  [/return null;\s+return construct(\w+)\(pos, ast\)/, ([, , to], source) => refTo(to!, source)],
];

/** How a field leads to what the function or class of a name makes. */
export function refTo(name: string, source: string): Ref {
  const body = readFunction(source, name) ?? `return new ${name}(pos, ast)`;
  const fits = ([pattern]: Form): boolean => pattern.test(body);
  const [pattern, toRef] = FORMS.find(fits) ?? NO_FORM;
  return PLAIN[name] ?? toRef([name, ...(pattern.exec(body) ?? [])], source);
}

const NO_FORM: Form = [/$/, () => ''];
