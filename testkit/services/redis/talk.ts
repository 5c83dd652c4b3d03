import { connect, type Socket } from 'node:net';

/** In milliseconds. */
const LONGEST_ANSWER = 2_000;

/**
 * What a Redis answers to a line, or undefined if it doesn't. It is for seeing whether a server is
 * up, without a driver; a program uses its own.
 */
export async function askRedis(port: number, line: string, host = '127.0.0.1') {
  const socket = connect({ port, host, signal: AbortSignal.timeout(LONGEST_ANSWER) });
  socket.write(`${line}\r\n`);
  const answer = await readReply(socket).catch(() => undefined);
  socket.destroy();
  return answer;
}

async function readReply(socket: Socket): Promise<string | undefined> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (isWhole(text)) return text.trim();
  }
  return undefined;
}

/** A reply is whole when its first line is there, or for a bulk so many characters more. */
function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n');
  if (head < 0) return false;
  const size = text.startsWith('$') ? Number(text.slice(1, head)) + 2 : 0;
  return text.length >= head + 2 + Math.max(size, 0);
}
