import { beginRun } from '../run.js';

/** Jest’s global set-up. Starts nothing: a service is started by the first test file that shares it. */
export default ({ rootDir }: { readonly rootDir: string }): Promise<void> => beginRun(rootDir);
