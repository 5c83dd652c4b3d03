import { setTimeout as sleep } from 'node:timers/promises';
import type { Escalate, Remedy } from '../remediation.js';

/** A remedy that helps at its so many-th attempt, 0 if nothing is wrong; and what became of it. */
export function remedyAfter(helpsAt: number) {
  const done = { attempts: 0, escalated: [] as string[] };
  const check = async () => done.attempts >= helpsAt || Promise.reject(new Error('down'));
  const act = () => sleep(5).then(() => (done.attempts += 1));
  const escalate: Escalate = async (name, reason) => done.escalated.push(`${name}: ${reason}`);
  const remedy: Remedy = { name: 'store', check, act };
  return { done, remedy, escalate };
}
