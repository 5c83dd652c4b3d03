import { z } from 'zod';

const pin = z
  .strictObject({
    version: z
      .string()
      .regex(/^\d+(?:\.\d+)*$/, 'It must be a version or its beginning, such as "16" or "16.2"')
      .optional()
      .describe('The version or its beginning: `16` or `16.2`.'),
    rung: z
      .enum(['url', 'machine', 'npm', 'container', 'debian', 'homebrew'])
      .optional()
      .describe('The only way by which it is taken.'),
  })
  .optional();

/** What the policy says of the services that tests start. */
export const servicesSchema = z.strictObject({
  postgres: pin,
  redis: pin,
  'redis-cluster': pin,
  clickhouse: pin,
  rabbitmq: pin,
  telemetry: pin,
});

type ParsedServices = z.output<typeof servicesSchema>;

/** Which version of a service is started, and by which way. */
export interface ServicePin {
  readonly version?: string;
  readonly rung?: NonNullable<NonNullable<ParsedServices['postgres']>['rung']>;
}

/** By the names of services. */
export type ServicePins = Readonly<Partial<Record<keyof ParsedServices, ServicePin>>>;

/** What is there but undefined says nothing. */
export function resolveServices(services: ParsedServices): ServicePins {
  return Object.fromEntries(
    Object.entries(services).map(([name, entry = {}]) => [name, withoutUndefined(entry)]),
  );
}

function withoutUndefined(entry: object): ServicePin {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
