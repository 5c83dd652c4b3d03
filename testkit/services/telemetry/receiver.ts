import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { receiveInto } from './receive.js';
import { TelemetryStore } from './store.js';

// A process of its own that takes OTLP/HTTP and keeps what comes in a ClickHouse.

const [port = '', secret = ''] = process.argv.slice(2);
const store = new TelemetryStore(readFileSync(secret, 'utf8'));
await store.prepare();
createServer(receiveInto(store)).listen(Number(port), '127.0.0.1', () =>
  console.log(`listening on ${port}`),
);
