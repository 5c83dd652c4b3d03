import type { ContainerBuilder, ContainerLibrary } from '../rungs/container-library.js';

/** A call that was made, with its arguments. */
export type Call = readonly [name: string, ...args: readonly unknown[]];

/** In place of the package: it notes what a container is built with, and what is done to it. */
export function recordContainers(calls: Call[], output = 'ok'): ContainerLibrary {
  const builder = recorder(calls, { start: async () => recorder(calls, answersOf(output)) });
  const forLogMessage = (line: RegExp, times: number) => ({ line, times });
  return { GenericContainer: buildersOf(builder, calls), Wait: { forLogMessage } };
}

function buildersOf(builder: unknown, calls: Call[]): ContainerLibrary['GenericContainer'] {
  const build = function (image: string): unknown {
    calls.push(['image', image]);
    return builder;
  };
  // A constructor that returns an object makes that one; the recorder has every method.
  return build as unknown as new (image: string) => ContainerBuilder;
}

const answersOf = (output: string): Answers => ({
  getHost: () => 'engine.example',
  restart: async () => undefined,
  stop: async () => undefined,
  exec: async () => ({ exitCode: 0, output }),
});

type Answers = Readonly<Record<string, () => unknown>>;

/** Notes every call; what has no answer of its own returns the recorder. */
function recorder(calls: Call[], answers: Answers): unknown {
  const noted: unknown = new Proxy(answers, {
    get: (known, name: string) =>
      name === 'then' ? undefined : noteCall(calls, name, known[name] ?? (() => noted)),
  });
  return noted;
}

const noteCall =
  (calls: Call[], name: string, answer: () => unknown) =>
  (...args: readonly unknown[]) => {
    calls.push([name, ...args]);
    return answer();
  };
