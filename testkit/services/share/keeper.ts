import { CATALOG } from '../catalog.js';
import type { ServiceName } from '../model.js';
import { start } from '../start.js';
import { keep } from './keep.js';
import { SharedPlace } from './shared-service.js';

// A process of its own that holds a shared service until its last user is gone. It tells by one line
// whether the service is up.

const [folder = '', name = ''] = process.argv.slice(2);
// Who starts a keeper gives it a name of the catalog.
const service = name as ServiceName;

try {
  const running = await start(CATALOG[service]());
  console.log('up');
  await keep(new SharedPlace(folder, service), running);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
