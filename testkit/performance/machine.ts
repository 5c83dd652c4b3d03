import { cpus } from 'node:os';

/** What kind of machine this is: runs on different kinds are not compared. */
export function describeMachine(): string {
  const cores = cpus();
  const [node] = process.versions.node.split('.');
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  return `${model} × ${cores.length}, ${process.platform} ${process.arch}, Node ${node}`;
}
