import { afterAll, beforeAll } from '@jest/globals';
import { redis, type RunningRedis } from '../../../services/redis/recipe.js';
import { start } from '../../../services/start.js';
import type { Node } from '../../../../integration/platform/caching/connect.js';

/** A Redis for the tests of a file; it is there when they run. */
export function useRedis(): () => Node {
  const servers: RunningRedis[] = [];
  beforeAll(async () => void servers.push(await start(redis())));
  afterAll(() => servers[0]?.stop());
  return () => toNode(servers[0]!.url);
}

function toNode(url: string): Node {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}
