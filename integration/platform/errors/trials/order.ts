import type { RunningTelemetry } from 'lintel/testkit';
import { Tracing, withBaggage } from '../tracing.js';

/** Of one order: those of the shop, of who takes orders, and of who bills. */
const SPANS = 7;

/** A shop orders something of an application; all spans of its trace, when they have come. */
export async function order(receiver: RunningTelemetry, url: string) {
  await using shop = new Tracing({ service: 'shop', endpoint: receiver.url });
  const call = () => withBaggage({ tenant: 'acme' }, () => shop.request(url));
  const { traceId } = await shop.run('buy', (span) => call().then(() => span.spanContext()));
  await shop.flush();
  return receiver.untilSpans({ traceId }, { count: SPANS, longest: 60_000 });
}
