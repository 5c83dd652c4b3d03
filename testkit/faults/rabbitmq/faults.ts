import { LintelError } from '../../../policy/errors.js';
import type { RunningRabbit } from '../../services/rabbitmq/recipe.js';
import type { Fault } from '../fault.js';
import { blow, breakOrUndo, heldFault } from '../held-fault.js';

/** A broker that is the kit's. */
export type RabbitTarget = Pick<RunningRabbit, 'evaluate'>;

/** A queue; without a virtual host in the broker's first. */
export interface QueueName {
  readonly virtualHost?: string;
  readonly queue: string;
}

/**
 * The connections of a queue's consumers are closed, as if their processes had died: what they have
 * not acknowledged goes to others. They see 320, CONNECTION_FORCED. Without the queue it can't be
 * applied: `service-failed`.
 */
export function closeConsumers(broker: RabbitTarget, at: QueueName): Fault {
  return blow(`consumers of ${at.queue} dead`, () => actOn(broker, at, CLOSE_CONSUMERS));
}

/** A consumer is a tuple that begins with its channel, which knows its connection. */
const CONSUMERS = 'rabbit_amqqueue:consumers(Queue)';
const CONNECTION = `proplists:get_value(connection,
  rabbit_channel:info(element(1, One), [connection]))`.replace(/\s+/g, '');

const CLOSE_CONSUMERS = `All = lists:usort([${CONNECTION} || One <- ${CONSUMERS}]),
  [rabbit_networking:close_connection(One, "a fault of a test") || One <- All]`;

/** Does something in the broker with a `Queue`. Throws `service-failed` if it isn't there. */
async function actOn(broker: RabbitTarget, at: QueueName, act: string): Promise<void> {
  await broker.evaluate(onQueue(at, act, NO_QUEUE)).catch((cause: unknown) => {
    throw SAYS_NO_QUEUE.test(String(cause)) ? missing(at, cause) : cause;
  });
}

function onQueue({ virtualHost = '/', queue }: QueueName, act: string, otherwise: string): string {
  const resource = `rabbit_misc:r(${toErlang(virtualHost)}, queue, ${toErlang(queue)})`;
  const cases = `{ok, Queue} -> ${act}, ok; _ -> ${otherwise}`;
  return `case rabbit_amqqueue:lookup(${resource}) of ${cases} end.`.replace(/\s+/g, ' ');
}

const NO_QUEUE = 'no_queue';
/** How the broker's answer ends that isn't `ok`, whoever has asked. */
const SAYS_NO_QUEUE = /: (\{ok, *)?no_queue\}?$/;

function missing({ virtualHost = '/', queue }: QueueName, cause: unknown): LintelError {
  const message = `There is no queue "${queue}" in the virtual host "${virtualHost}".`;
  const help = 'Declare it before the fault is applied.';
  return new LintelError('service-failed', `${message} ${help}`, { cause });
}

/** A text as Erlang takes it, whatever it holds. */
const toErlang = (text: string): string => `<<${[...Buffer.from(text)].join(',')}>>`;

/** How much a queue takes, and what becomes of more. */
export interface QueueLimit {
  readonly messages: number;
  /** Publishers get a nack, or the oldest messages go: to the dead-letter exchange if there is one. */
  readonly overflow?: 'reject-publish' | 'drop-head';
}

/**
 * A queue holds no more than so many messages. Without the queue it can't be applied:
 * `service-failed`; a queue that was deleted since is no obstacle to its end.
 */
export function queueOverflow(broker: RabbitTarget, at: QueueName, limit: QueueLimit): Fault {
  const policy = [at.virtualHost ?? '/', `lintel overflow of ${at.queue}`].map(toErlang).join(', ');
  const set = `${setPolicy(policy, at.queue, limit)}, ${SETTLE}`;
  const unset = `${deletePolicy(policy)}, ${onQueue(at, SETTLE, 'ok')}`;
  const [apply, heal] = [() => actOn(broker, at, set), () => broker.evaluate(unset)];
  return heldFault(`overflow of ${at.queue} at ${limit.messages}`, () => breakOrUndo(apply, heal));
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

/** A policy that isn't there need not be deleted. */
const deletePolicy = (policy: string): string =>
  `case rabbit_policy:lookup(${policy}) of not_found -> ok;
  _ -> ok = rabbit_policy:delete(${policy}, <<"lintel">>) end`.replace(/\s+/g, ' ');

/** The broker takes its disk for full: publishers are blocked, consumers go on. */
export function diskAlarm(broker: RabbitTarget): Fault {
  const alarm = '{resource_limit, disk, node()}';
  return heldFault('disk alarm', async () => {
    await broker.evaluate(`rabbit_alarm:set_alarm({${alarm}, []}), ${HEARD}.`);
    return () => broker.evaluate(`rabbit_alarm:clear_alarm(${alarm}), ${HEARD}.`);
  });
}

/** An alarm is told to connections in its own time; what is asked after that is answered after that. */
const HEARD = 'rabbit_alarm:get_alarms(), ok';
