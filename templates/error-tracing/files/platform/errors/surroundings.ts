/** Where a service of the application finds what it needs, as its command line has it. */
export interface Surroundings {
  /** The receiver of telemetry. */
  readonly endpoint: string;
  readonly amqpUrl: string;
  readonly queue: string;
}

/** As `toArguments` has written them. */
export function readArguments(argv: readonly string[]): Surroundings {
  const [endpoint = '', amqpUrl = '', queue = ''] = argv.slice(2);
  return { endpoint, amqpUrl, queue };
}

/** For a service that is to be started. */
export const toArguments = ({ endpoint, amqpUrl, queue }: Surroundings): readonly string[] => [
  endpoint,
  amqpUrl,
  queue,
];

/** Ends this process when who started it has ended, however that happened. */
export function endWithStarter(): void {
  process.stdin.resume().once('close', () => process.exit());
}
