/** The versions of tags, by their names: a value is current while these are. */
export type TagVersions = Readonly<Record<string, string>>;

/** What is kept under a key; without a text it says that there is nothing. */
export interface Kept {
  readonly tags: TagVersions;
  readonly text?: string | undefined;
}

/** A key holds either what is kept, or the lease of whoever loads it. */
export const LEASE = 'lease ';

/** Reads what is kept; what can't be read is as good as absent, and is replaced. */
export function readKept(text: string): Kept | undefined {
  try {
    // Only caches of this prefix write here, and they write this form.
    return JSON.parse(text) as Kept;
  } catch {
    return undefined;
  }
}
