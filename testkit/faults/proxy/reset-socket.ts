import type { Socket } from 'node:net';

/**
 * Resets a connection. One that is shutting down can't be: the system refuses, Node takes it for
 * closed all the same, and the process spins at its exit. Such a one is closed without a reset.
 */
export function resetSocket(socket: Socket): void {
  const isShuttingDown = socket.writableEnded && !socket.writableFinished;
  if (isShuttingDown) socket.destroy();
  else socket.resetAndDestroy();
}
