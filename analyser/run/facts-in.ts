import type { FileFacts } from '../../rules/model.js';
import { decodeFacts } from '../facts/encode-facts.js';
import type { Gathered } from './gather.js';

/**
 * What was gathered of a file as rules of one file know it; null if the file has vanished. Functions
 * of up to `overlooked` lines and statements may be left out, and are counted then.
 */
export function factsIn({ lines }: Gathered, overlooked = 0): FileFacts | null {
  const line = lines?.size ?? lines?.large ?? lines?.head;
  return line === undefined ? null : decodeFacts(line, overlooked);
}
