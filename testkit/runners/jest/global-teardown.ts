import { endRun } from '../run.js';

/** Jest’s global tear-down: ends the services that the run alone has used. */
export default endRun;
