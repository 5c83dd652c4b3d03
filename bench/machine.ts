import { cpus, release, totalmem, type } from 'node:os';

/** What the figures were taken on, one line a fact; `node` is the version of what ran. */
export function describeMachine(node = process.version): readonly string[] {
  const system = `${type()} ${release()}, ${process.platform}-${process.arch}`;
  return [describeProcessor(), system, `Node ${node}`];
}

function describeProcessor(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${memory} GiB`;
}
