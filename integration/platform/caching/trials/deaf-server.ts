import { Redis } from 'ioredis';
import { redis, start, type RunningRedis } from 'lintel/testkit';

/** A Redis that lets nobody listen. */
export async function startDeaf() {
  const server = await start(redis());
  const admin = new Redis(server.url);
  await admin.acl('SETUSER', 'default', '-subscribe');
  const count = () => countClients(admin);
  return { url: server.url, count, [Symbol.asyncDispose]: () => end(server, admin) };
}

async function end(server: RunningRedis, admin: Redis): Promise<void> {
  admin.disconnect();
  await server.stop();
}

/** All but the one that asks. */
async function countClients(admin: Redis): Promise<number> {
  const list = String(await admin.client('LIST'));
  return list.trimEnd().split('\n').length - 1;
}
