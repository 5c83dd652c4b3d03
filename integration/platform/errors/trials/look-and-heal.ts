import type { RunningRedis, RunningTelemetry } from 'lintel/testkit';
import { redisRemedy } from '../redis-remedy.js';
import { healing, Remediation, type Outcome } from '../remediation.js';
import { Tracing } from '../tracing.js';
import { alertsTo } from './alerts-of.js';

/** The platform that is looked after. */
export interface Platform {
  readonly receiver: RunningTelemetry;
  readonly cache: RunningRedis;
}

/** Looks once at a service; what came of the alerts that this brought. */
export async function lookAndHeal({ receiver, cache }: Platform, service: string) {
  const outcomes: Outcome[] = [];
  await using tracing = new Tracing({ service, endpoint: receiver.url });
  const notify = healing(new Remediation(tracing, refuseEscalation), redisRemedy(cache), outcomes);
  await using alerts = alertsTo(receiver, service, notify);
  await alerts.look();
  return outcomes;
}

const refuseEscalation = () => Promise.reject(new Error('It was escalated.'));
