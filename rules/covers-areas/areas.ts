import type { TestFact } from '../outline-model.js';
import type { Structure } from '../structure.js';

/** An area that a module must cover. */
export interface Area {
  /** As the manifest has it: an id, or a title. */
  readonly name: string;
  /** What its title says, where the manifest gives the id. */
  readonly about: string | null;
  /** Whether a test or what holds it names the area. */
  readonly isNamedBy: (test: TestFact) => boolean;
}

/** What is known of an area that a manifest names by its id or its title. */
export function toArea(name: string, areas: Structure['areas']): Area {
  const about = Object.hasOwn(areas, name) ? areas[name]! : null;
  const ids = Object.keys(areas).filter((id) => areas[id] === name);
  const isTitle = ids.length > 0 || /\s/.test(name);
  const titles = [...(isTitle ? [name] : []), ...(about === null ? [] : [about])];
  const matchers = [...[name, ...ids].map(toWordMatcher), ...titles.map(toTitleMatcher)];
  return { name, about, isNamedBy: (test) => textsOf(test).some((text) => isAny(text, matchers)) };
}

const textsOf = ({ title, path }: TestFact): readonly string[] => [title, ...path];

const isAny = (text: string, matchers: readonly Matcher[]): boolean =>
  matchers.some((matches) => matches(text));

type Matcher = (text: string) => boolean;

/** The id stands by itself: `(C4)` and `C4: …`, but not `C41` or `AC4`. */
function toWordMatcher(id: string): Matcher {
  const escaped = id.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u');
  return (text) => word.test(text);
}

function toTitleMatcher(title: string): Matcher {
  const sought = toPlain(title);
  return (text) => toPlain(text).includes(sought);
}

const toPlain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
