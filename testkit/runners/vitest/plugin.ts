import { fileURLToPath } from 'node:url';

export type * from './matchers.js';

/** Vitest’s plugin for tests of infrastructure: `plugins: [lintel()]`. */
export const lintel = () => ({ name: 'lintel', config: () => ({ test: SETTINGS }) });

const shipped = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const SETTINGS = {
  globalSetup: [shipped('./global-setup.js')],
  setupFiles: [shipped('./setup.js')],
};
