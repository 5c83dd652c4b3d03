import { packageIn } from '../package-name.js';
import type { FileViolation } from '../project-model.js';
import { violationAt } from '../violation-at.js';
import { toWildcardMatcher } from '../wildcard.js';
import type { Claim } from './claims.js';

/** Packages that stand in for a service in the memory of the test, by the service. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  PostgreSQL: ['pg-mem', 'pg-mock', 'mock-pg', 'mock-knex', 'knex-mock-client', 'prismock'],
  'a database': ['sequelize-mock', 'prisma-mock', 'mongo-mock', 'mockgoose', 'mockingoose'],
  Redis: ['ioredis-mock', 'redis-mock', 'fakeredis', 'redis-js'],
  RabbitMQ: [
    'amqplib-mock',
    'amqplib-mocks',
    'mock-amqplib',
    'fake-amqplib',
    '@onify/fake-amqplib',
  ],
};

/** The imports of a file that bring a double of a service. */
export function listDoubles({ file, because }: Claim, more: readonly string[]): FileViolation[] {
  const running = file.edges.filter(({ link }) => !link.typeOnly);
  return running.flatMap((edge) => {
    const name = packageIn(edge) ?? '';
    const message = describe(name, serviceOf(name, more), because);
    return message === null ? [] : [violationAt(file, edge.link, { symbol: '<module>', message })];
  });
}

function serviceOf(name: string, more: readonly string[]): string | null {
  const known = Object.keys(KNOWN).find((service) => KNOWN[service]!.includes(name));
  return known ?? (toWildcardMatcher(more)(name) ? 'a service' : null);
}

function describe(name: string, service: string | null, because: string): string | null {
  if (service === null) return null;
  return (
    `\`${name}\` stands in for ${service} in memory, in a test of integration (${because}). ` +
    'Start the service and let the test meet it, or move what needs the double into a unit test.'
  );
}
