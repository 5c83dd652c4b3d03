import { openMemoryStore } from '../../policy/memory-store.js';
import { loadPolicy } from '../../policy/load.js';
import { SERVICES } from '../services/catalog.js';
import { RUN } from '../services/share/run-user.js';
import { giveBack } from '../services/share/share.js';
import { SharedPlace, shareFolder } from '../services/share/shared-service.js';
import { handBudgets } from './run-budgets.js';

/** Begins a run of tests in this process: services are shared in its name, and budgets are read. */
export async function beginRun(root: string): Promise<void> {
  process.env[RUN] = String(process.pid);
  const { policy, root: project } = await loadPolicy(root, undefined, () => openMemoryStore());
  handBudgets({ root: project, budgets: policy.structure.budgets });
}

/** Ends a run of tests: gives back what was shared in its name; what nobody uses ends. */
export async function endRun(): Promise<void> {
  const folder = shareFolder(process.cwd(), process.env);
  const places = SERVICES.map((service) => new SharedPlace(folder, service));
  const held = places.filter(({ leases }) => leases.users().includes(process.pid));
  await Promise.all(held.map((place) => giveBack(place, process.pid)));
}
