import { listen } from './listening.js';
import { endWithStarter, readArguments } from './surroundings.js';
import { TracedQueue } from './traced-queue.js';
import { Tracing } from './tracing.js';

// A process of its own that takes orders, and has them billed by way of a queue. It tells its address.

endWithStarter();
const { endpoint, amqpUrl, queue: name } = readArguments(process.argv);
const tracing = new Tracing({ service: 'orders', endpoint });

async function serve(): Promise<string> {
  const queue = await TracedQueue.open(amqpUrl, name);
  const { url } = await listen(tracing.listener((request) => order(queue, request.url ?? '')));
  return url;
}

async function order(queue: TracedQueue, path: string): Promise<string> {
  await tracing.run('check stock', () => Promise.resolve());
  await queue.send(tracing, { order: path });
  return 'accepted';
}

void serve().then((url) => console.log(url));
setInterval(() => void tracing.flush(), 100);
