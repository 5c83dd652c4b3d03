import { LintelError } from '../../../policy/errors.js';
import type { Contained, ContainerImage } from '../rungs/container.js';
import { linesOf, USER, type RabbitServer } from './server.js';

/** The official image. */
export const imageWith = (settings: RabbitServer['settings']): ContainerImage => ({
  ...{ name: 'rabbitmq', tag: '3.13', port: 5672 },
  ready: [/Server startup complete/, 1],
  setUp: (password) => ({
    environment: { RABBITMQ_DEFAULT_USER: USER, RABBITMQ_DEFAULT_PASS: password },
    files: [{ target: '/etc/rabbitmq/conf.d/90-lintel.conf', content: linesOf(settings) }],
  }),
});

/** Evaluates Erlang by the broker's own command line. Throws `service-failed` if that fails. */
export async function evaluateIn({ exec }: Pick<Contained, 'exec'>, code: string): Promise<void> {
  const { exitCode, output } = await exec(['rabbitmqctl', 'eval', code]);
  if (exitCode === 0 && /\bok\s*$/.test(output)) return;
  throw new LintelError('service-failed', `The broker refused ${code}: ${output.trim()}`);
}
