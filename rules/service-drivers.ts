/** The services that a test module can name, each with the package that drives it. */
export const SERVICE_DRIVERS: Readonly<Record<string, string>> = {
  postgres: 'pg',
  redis: 'ioredis',
  'redis-cluster': 'ioredis',
  clickhouse: '@clickhouse/client',
  rabbitmq: 'amqplib',
  otel: '@opentelemetry/sdk-node',
};
