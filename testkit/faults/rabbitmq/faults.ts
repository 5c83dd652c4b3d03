import type { RunningRabbit } from '../../services/rabbitmq/recipe.js';
import type { Fault } from '../fault.js';
import { blow, heldFault } from '../held-fault.js';

/** A broker that is the kit's. */
export type RabbitTarget = Pick<RunningRabbit, 'evaluate'>;

/** A queue; without a virtual host in the broker's first. */
export interface QueueName {
  readonly virtualHost?: string;
  readonly queue: string;
}

/**
 * The connections of a queue's consumers are closed, as if their processes had died: what they have
 * not acknowledged goes to others. They see 320, CONNECTION_FORCED.
 */
export function closeConsumers(broker: RabbitTarget, at: QueueName): Fault {
  return blow(`consumers of ${at.queue} dead`, () => broker.evaluate(closingConsumersOf(at)));
}

function closingConsumersOf(at: QueueName): string {
  const close = `[rabbit_networking:close_connection(One, "a fault of a test") || One <- All]`;
  return `${find(at)}, All = lists:usort([${CONNECTION} || One <- ${CONSUMERS}]), ${close}, ok.`;
}

/** A consumer is a tuple that begins with its channel, which knows its connection. */
const CONSUMERS = 'rabbit_amqqueue:consumers(Queue)';
const CONNECTION = `proplists:get_value(connection,
  rabbit_channel:info(element(1, One), [connection]))`.replace(/\s+/g, '');

function find({ virtualHost = '/', queue }: QueueName): string {
  const resource = `rabbit_misc:r(${toErlang(virtualHost)}, queue, ${toErlang(queue)})`;
  return `{ok, Queue} = rabbit_amqqueue:lookup(${resource})`;
}

/** A text as Erlang takes it, whatever it holds. */
const toErlang = (text: string): string => `<<${[...Buffer.from(text)].join(',')}>>`;

/** How much a queue takes, and what becomes of more. */
export interface QueueLimit {
  readonly messages: number;
  /** Publishers get a nack, or the oldest messages go: to the dead-letter exchange if there is one. */
  readonly overflow?: 'reject-publish' | 'drop-head';
}

/** A queue holds no more than so many messages. */
export function queueOverflow(broker: RabbitTarget, at: QueueName, limit: QueueLimit): Fault {
  const take = (change: string) => broker.evaluate(`${change}, ${find(at)}, ${SETTLE}, ok.`);
  const policy = [at.virtualHost ?? '/', `lintel overflow of ${at.queue}`].map(toErlang).join(', ');
  return heldFault(`overflow of ${at.queue} at ${limit.messages}`, async () => {
    await take(setPolicy(policy, at.queue, limit));
    return () => take(`ok = rabbit_policy:delete(${policy}, <<"lintel">>)`);
  });
}

/**
 * The queue takes a policy over in its own time; what is asked after that is answered after that. The
 * broker writes it to disk in its own time too: one that is killed before would have it as it was.
 */
const SETTLE = 'rabbit_amqqueue:stat(Queue), catch mnesia:sync_log()';

function setPolicy(policy: string, queue: string, { messages, overflow }: QueueLimit): string {
  const pattern = toErlang(`^${queue.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}$`);
  const kind = `{<<"overflow">>, <<"${overflow ?? 'reject-publish'}">>}`;
  const definition = `[{<<"max-length">>, ${Math.round(messages)}}, ${kind}]`;
  const rest = `${pattern}, ${definition}, 1000, <<"queues">>, <<"lintel">>`;
  return `ok = rabbit_policy:set(${policy}, ${rest})`;
}

/** The broker takes its disk for full: publishers are blocked, consumers go on. */
export function diskAlarm(broker: RabbitTarget): Fault {
  const alarm = '{resource_limit, disk, node()}';
  return heldFault('disk alarm', async () => {
    await broker.evaluate(`rabbit_alarm:set_alarm({${alarm}, []}), ok.`);
    return () => broker.evaluate(`rabbit_alarm:clear_alarm(${alarm}), ok.`);
  });
}
