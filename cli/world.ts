import type { Arguments } from './arguments.js';

/** What a command sees of the world. */
export interface World {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly output: Screen;
  /** Where errors and progress go. */
  readonly notes: Screen;
  readonly readInput: () => Promise<Uint8Array>;
  /** Whether there is a person to ask: one who sees the output, and can type. */
  readonly canAsk: boolean;
}

/** Somewhere to write, and whether a person looks at it. */
export interface Screen {
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** The exit codes: never counts. */
export const EXIT = {
  clean: 0,
  findings: 1,
  configuration: 2,
  crash: 3,
  interrupted: 130,
} as const;

/** A command: what was typed and the world in, an exit code out. */
export type Command = (typed: Arguments, world: World) => Promise<number>;
