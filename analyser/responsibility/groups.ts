/** Numbers in groups that can be united (a union-find). */
export class Groups {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, id) => id);
  }

  /** The number that stands for a group. */
  rootOf(id: number): number {
    let root = id;
    while (this.parents[root] !== root) root = this.parents[root]!;
    this.parents[id] = root;
    return root;
  }

  unite(a: number, b: number): void {
    this.parents[this.rootOf(a)] = this.rootOf(b);
  }

  uniteAll(ids: readonly number[]): void {
    for (const id of ids) this.unite(id, ids[0]!);
  }
}

/** Values by keys, each key with all that has it. */
export function groupBy<K, V>(
  values: readonly V[],
  keysOf: (value: V) => Iterable<K>,
): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) for (const key of new Set(keysOf(value))) add(groups, key, value);
  return groups;
}

function add<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  if (groups.get(key)?.push(value) === undefined) groups.set(key, [value]);
}

/** How much two sets have in common, from 0 to 1: the Jaccard index. Empty sets have nothing. */
export function overlapOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const common = [...a].filter((it) => b.has(it)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
