import type { ModuleNode, ModuleNodes } from './module-nodes.js';
import { THRESHOLDS } from './thresholds.js';

/**
 * What so much of a module uses that it binds none of it together: a constant, a tiny function. A
 * type of the module is no hub: what works on one type is about that type.
 */
export function findHubs(nodes: ModuleNodes): ReadonlySet<ModuleNode> {
  const values = nodes.all.filter(({ isValue }) => isValue);
  const half = values.filter(({ names }) => names.length > 0).length / 2;
  const users = countUsers(values, nodes);
  return new Set(values.filter((node) => isHub(node, users.get(node) ?? 0, half)));
}

function countUsers(values: readonly ModuleNode[], { byName }: ModuleNodes) {
  const users = new Map<ModuleNode, number>();
  const used = values.flatMap((node) => usedBy(node, byName));
  for (const node of used) users.set(node, (users.get(node) ?? 0) + 1);
  return users;
}

/** Each once. */
function usedBy(node: ModuleNode, byName: ModuleNodes['byName']): readonly ModuleNode[] {
  const used = [...node.uses].flatMap((name) => byName.get(name) ?? []);
  return [...new Set(used)].filter((it) => it !== node);
}

function isHub(node: ModuleNode, users: number, half: number): boolean {
  const { hubConstantUsers, hubFunctionUsers, hubFunctionLines } = THRESHOLDS;
  if (node.isConstant) return users >= hubConstantUsers && users > half;
  const isSmall = node.isFunction && node.lines <= hubFunctionLines;
  return isSmall && users >= Math.max(hubFunctionUsers, half);
}
