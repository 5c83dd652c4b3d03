import { LintelError } from '../../policy/errors.js';

/** Loads an optional package when it is needed, or says how to get it. */
export async function loadDriver<Driver>(name: string, load: () => Promise<Driver>) {
  try {
    return await load();
  } catch (cause) {
    const message = `The package ${name} is needed here: npm install --save-dev ${name}`;
    throw new LintelError('service-unavailable', message, { cause });
  }
}
