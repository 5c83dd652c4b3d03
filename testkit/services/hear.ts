import { once } from 'node:events';
import { connect } from 'node:net';

/** Whom to call, and what to say. */
export interface Call {
  readonly port: number;
  /** Nothing to be said: an open port is enough. */
  readonly says: string;
}

/** In milliseconds. */
const LONGEST_ANSWER = 2_000;

/** Whether a port of this machine is open and, if something is said there, answers. */
export async function hear({ port, says }: Call): Promise<boolean> {
  const signal = AbortSignal.timeout(LONGEST_ANSWER);
  const socket = connect({ port, host: '127.0.0.1', signal });
  socket.write(says);
  const heard = once(socket, says === '' ? 'connect' : 'data', { signal });
  return heard.then(isSo, isNotSo).finally(() => socket.on('error', isNotSo).destroy());
}

const isSo = (): boolean => true;
const isNotSo = (): boolean => false;
