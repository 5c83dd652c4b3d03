import { crc32 } from 'node:zlib';

/**
 * Puts a text under a seal: a first line that names its kind and holds a checksum, so that a
 * damaged, cut or foreign file is told from a good one.
 */
export function seal(kind: string, text: string): string {
  return `${headOf(kind, text)}\n${text}`;
}

/** The text under the seal, or null if there is none, or its seal is not whole. */
export function unseal(kind: string, sealed: string | null): string | null {
  if (sealed === null) return null;
  const end = sealed.indexOf('\n');
  const text = sealed.slice(end + 1);
  return end > 0 && sealed.slice(0, end) === headOf(kind, text) ? text : null;
}

function headOf(kind: string, text: string): string {
  return `${kind} ${crc32(text).toString(16)} ${text.length}`;
}
