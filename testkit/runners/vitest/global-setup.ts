import { beginRun, endRun } from '../run.js';

/** Vitest’s global set-up. Starts nothing: a service is started by the first file that shares it. */
export async function setup({ config }: { readonly config: { readonly root: string } }) {
  await beginRun(config.root);
  return endRun;
}
