import { clickhouse } from './clickhouse/recipe.js';
import type { Recipe, Running, ServiceName, Wishes } from './model.js';
import { postgres } from './postgres/recipe.js';
import { rabbitmq } from './rabbitmq/recipe.js';
import { redisCluster } from './redis-cluster/recipe.js';
import { redis } from './redis/recipe.js';
import { telemetry } from './telemetry/recipe.js';

type MakeRecipe = (wishes?: Wishes) => Recipe<Running>;

/** The recipe of every service, by its name. */
export const CATALOG: Readonly<Record<ServiceName, MakeRecipe>> = {
  postgres,
  redis,
  'redis-cluster': redisCluster,
  clickhouse,
  rabbitmq,
  telemetry,
};

export const SERVICES = Object.keys(CATALOG) as readonly ServiceName[]; // the keys are these names
