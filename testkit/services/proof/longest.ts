import { jest } from '@jest/globals';

/** Gives tests that start services as long as a busy machine needs, the first time with downloads. */
export function allowForServices(): void {
  jest.setTimeout(LONGEST_TEST);
}

/** In milliseconds. */
const LONGEST_TEST = 240_000;
