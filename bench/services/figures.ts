/** What is timed of the services, in milliseconds; their programs are on disk, and no data. */
export const FIGURES = {
  all: { title: 'all services, side by side', limit: 10_000 },
  three: { title: 'PostgreSQL, Redis and ClickHouse, side by side', limit: 3_500 },
  postgres: { title: 'PostgreSQL alone', limit: null },
  redis: { title: 'Redis alone', limit: null },
  'redis-cluster': { title: 'Redis Cluster alone', limit: null },
  clickhouse: { title: 'ClickHouse alone', limit: null },
  rabbitmq: { title: 'RabbitMQ alone', limit: null },
  telemetry: { title: 'the receiver of telemetry alone, with its ClickHouse', limit: null },
  database: { title: 'a fresh database, from a template', limit: 150 },
  end: { title: 'the end of all services, side by side', limit: 500 },
} as const satisfies Readonly<Record<string, Figure>>;

interface Figure {
  readonly title: string;
  /** What is promised of the median. */
  readonly limit: number | null;
}

export type FigureName = keyof typeof FIGURES;

/** What was timed in every round, in milliseconds. */
export type Times = Readonly<Record<FigureName, readonly number[]>>;

/** What others have published of the same, and where. */
export const PUBLISHED = [
  {
    title: 'Testcontainers for Java 1.17.2: one Redis, from the test’s start to when it is ready',
    figure: '1700 (2400 before that release)',
    source: 'https://github.com/testcontainers/testcontainers-java/releases/tag/1.17.2',
  },
  {
    title: 'Testcontainers for Java 1.17.2: of that its own beginning, before any container',
    figure: '928 (1102 before that release)',
    source: 'https://github.com/testcontainers/testcontainers-java/releases/tag/1.17.2',
  },
] as const;
