import { readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** The lines that come in at a descriptor, each once it is whole; waits for them until the input ends. */
export function* readLines(descriptor: number): Generator<string> {
  let begun = '';
  for (const text of readTexts(descriptor)) {
    const lines = `${begun}${text}`.split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
}

/** In bytes; what nothing has come into yet takes up addresses only. */
const CHUNK = 2 ** 20;

function* readTexts(descriptor: number): Generator<string> {
  const [chunk, decoder] = [Buffer.allocUnsafeSlow(CHUNK), new StringDecoder('utf8')];
  for (let length = wait(descriptor, chunk); length > 0; length = wait(descriptor, chunk)) {
    yield decoder.write(chunk.subarray(0, length));
  }
}

/** How many bytes have come in; none where the input has ended, which some systems call an error. */
function wait(descriptor: number, chunk: Uint8Array): number {
  try {
    return readSync(descriptor, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EOF') return 0;
    throw error;
  }
}
