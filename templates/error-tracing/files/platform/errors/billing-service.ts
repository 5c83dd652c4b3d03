import { ErrorLog } from './error-log.js';
import { withContext } from './error-context.js';
import { endWithStarter, readArguments } from './surroundings.js';
import { TracedQueue } from './traced-queue.js';
import { currentBaggage, Tracing } from './tracing.js';

// A process of its own that bills orders, which fails: the bank refuses every card.

endWithStarter();
const { endpoint, amqpUrl, queue: name } = readArguments(process.argv);
const sender = { service: 'billing', endpoint };
const tracing = new Tracing(sender);
const errors = new ErrorLog(sender);

class CardRefused extends Error {
  override readonly name = 'CardRefused';
}

async function bill(body: unknown): Promise<never> {
  return withContext({ ...currentBaggage(), message: JSON.stringify(body) }, () =>
    tracing.run('charge card', charge),
  );
}

async function charge(): Promise<never> {
  const error = new CardRefused(`The bank refused card ${Date.now()}`);
  errors.report(error);
  await errors.flush();
  throw error;
}

async function work(): Promise<void> {
  const queue = await TracedQueue.open(amqpUrl, name);
  await queue.receive(tracing, bill);
  // Whoever looks after this process starts it anew.
  void queue.gone.then(() => process.exit(1));
}

void work().then(() => console.log('ready'));
setInterval(() => void tracing.flush(), 100);
