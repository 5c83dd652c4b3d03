import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';

const server = createServer((_, answer) => void answer.end('{}'));
afterAll(() => void server.close());

test('an exporter of OpenTelemetry reaches its receiver', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // A server on TCP has one.
  const { port } = server.address() as AddressInfo;
  const exporter = new OTLPTraceExporter({ url: `http://127.0.0.1:${String(port)}` });
  const told = await new Promise((resolve) => exporter.export([], resolve));
  expect(told).toEqual({ code: 0 });
});
