import type { FileFacts } from '../../rules/model.js';

/**
 * Facts as one line of text. The names of all fields are written out: that takes three times the
 * room of bare figures, and less than half of their time to be read.
 */
export function encodeFacts(facts: FileFacts): string {
  return JSON.stringify(facts);
}

/** Facts from their line of text, which must come from `encodeFacts`. */
export function decodeFacts(text: string): FileFacts {
  // The text was sealed by us under the version of the form.
  return JSON.parse(text) as FileFacts;
}
