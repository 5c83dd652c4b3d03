import type { ClassFact, Member } from '../outline-model.js';

/** Members of a class that reach each other, by themselves or through others. */
export type MemberGroup = readonly Member[];

/** The groups that a class's members fall into; what only builds or sets up an object binds none. */
export function findComponents({ members }: ClassFact): readonly MemberGroup[] {
  const binding = members.filter(({ kind }) => !SETS_UP.has(kind));
  const neighbours = toNeighbours(binding);
  const found: ReadonlySet<string>[] = [];
  const isNew = ({ name }: Member): boolean => !found.some((names) => names.has(name));
  for (const it of binding) if (isNew(it)) found.push(reach(it.name, neighbours));
  return found.map((names) => binding.filter(({ name }) => names.has(name)));
}

const SETS_UP: ReadonlySet<Member['kind']> = new Set(['constructor', 'static-block']);

type Neighbours = ReadonlyMap<string, Set<string>>;

/** Both halves of an accessor go by one name. */
function toNeighbours(members: MemberGroup): Neighbours {
  const neighbours = new Map(members.map(({ name }) => [name, new Set<string>()]));
  for (const { name, uses } of members) for (const used of uses) connect(name, used, neighbours);
  return neighbours;
}

function connect(a: string, b: string, neighbours: Neighbours): void {
  neighbours.get(a)?.add(b);
  neighbours.get(b)?.add(a);
}

function reach(from: string, neighbours: Neighbours): ReadonlySet<string> {
  const reached = new Set([from]);
  // What is added on the way is met as well.
  for (const name of reached) for (const next of neighbours.get(name) ?? []) reached.add(next);
  return reached;
}
