import type { Effects } from '../rules/structure.js';

/**
 * The classes of effects that the presets know, with packages that bring nothing else. Builtins are
 * left to the policy: a program of the command line that reads files is in order.
 */
export const EFFECT_CLASSES: Effects = {
  sql: [
    ...['pg', 'pg-promise', 'postgres', 'slonik', 'mysql', 'mysql2', 'mariadb', 'mssql'],
    ...['sqlite3', 'better-sqlite3', 'oracledb', 'knex', 'kysely', 'sequelize', 'typeorm'],
    ...['drizzle-orm', '@prisma/client', '@mikro-orm/*'],
  ],
  cache: ['ioredis', 'redis', '@redis/client', 'memcached', 'memjs'],
  analytics: ['@clickhouse/client', '@clickhouse/client-web', 'chdb', '@google-cloud/bigquery'],
  queue: [
    ...['bullmq', 'bull', 'amqplib', 'amqp-connection-manager', 'kafkajs', 'nats'],
    ...['@aws-sdk/client-sqs', '@google-cloud/pubsub'],
  ],
  http: ['axios', 'got', 'undici', 'node-fetch', 'ky', 'superagent'],
  files: ['fs-extra', 'graceful-fs'],
  // The interface of OpenTelemetry is made for every module; the machinery behind it is the effect.
  telemetry: [
    '@opentelemetry/*',
    ...['!@opentelemetry/api', '!@opentelemetry/api-logs', '!@opentelemetry/semantic-conventions'],
  ],
  ui: ['react', 'react-dom', 'preact', 'vue', 'svelte', 'solid-js', 'lit', '@angular/core'],
};
