import { randomUUID } from 'node:crypto';
import type { RunningTelemetry } from 'lintel/testkit';
import { RateAlerts, type Alert, type Notify } from '../alerts.js';
import { recordWork } from './recorded-work.js';

const NOW = Date.now();
const MINUTE = 60_000;

/** More than 1 % of errors over five minutes. */
export const RULE = { name: 'errors', above: 0.01, over: 5 * MINUTE, atLeast: 100 };

/** Work of a service: so many minutes ago, so many failures, of a thousand requests or so many. */
export type Told = readonly (readonly [minutes: number, failed: number, requests?: number])[];

/** What a service that did such work is told of, when one looks so many minutes ago. */
export async function alertsOf(receiver: RunningTelemetry, work: Told, looks: readonly number[]) {
  const [service, heard]: [string, Alert[]] = [randomUUID(), []];
  await record({ receiver, service }, work);
  await using alerts = alertsTo(receiver, service, async (alert) => heard.push(alert));
  for (const minutes of looks) await alerts.look(NOW - minutes * MINUTE);
  return heard.map(({ state, rate }) => [state, rate]);
}

interface Place {
  readonly receiver: RunningTelemetry;
  readonly service: string;
}

async function record({ receiver, service }: Place, work: Told): Promise<void> {
  for (const [minutes, failed, requests = 1000] of work)
    await recordWork(receiver.url, { service, requests, failed, at: NOW - minutes * MINUTE });
}

/** Alerts of one service, among all that do work. */
export const alertsTo = (receiver: RunningTelemetry, service: string, notify: Notify) =>
  new RateAlerts(receiver.storeUrl, [RULE], async (alert) =>
    alert.service === service ? notify(alert) : undefined,
  );
