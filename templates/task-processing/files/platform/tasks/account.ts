import type { Redis } from 'ioredis';

/** Notes the job and books its amount, both or neither, in one step that nothing comes between. */
const CREDIT = `
  if redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[2]) == false then return 0 end
  redis.call('INCRBY', KEYS[2], ARGV[1])
  return 1
`;

/** How long a job is known; no delivery comes later than that. In milliseconds. */
const KNOWN_FOR = 7 * 86_400_000;

/**
 * An effect that is made once for each job, though the job be delivered twice: at-least-once
 * delivery and idempotent effects together do everything once.
 */
export class Account {
  constructor(
    private readonly redis: Redis,
    private readonly name: string,
  ) {}

  /** Books an amount for a job; false if that job's was booked before. */
  async credit(jobId: string, amount: number): Promise<boolean> {
    const [known, balance] = [`${this.name}:job:${jobId}`, `${this.name}:balance`];
    return (await this.redis.eval(CREDIT, 2, known, balance, amount, KNOWN_FOR)) === 1;
  }

  async balance(): Promise<number> {
    return Number(await this.redis.get(`${this.name}:balance`));
  }
}
