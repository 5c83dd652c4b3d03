import type { Rung } from '../model.js';

/** A service that runs already, at the address that a variable of the environment holds. */
export function urlRung<Handle>(variable: string, connect: Connect<Handle>): Rung<Handle> {
  return { name: 'url', find: ({ environment }) => find(variable, environment, connect) };
}

type Connect<Handle> = (url: string) => Handle;

function find<H>(variable: string, environment: NodeJS.ProcessEnv, connect: Connect<H>) {
  const url = environment[variable] ?? '';
  if (url === '') return { because: `${variable} is not set` };
  return { version: 'as it runs', from: variable, start: () => Promise.resolve(connect(url)) };
}
