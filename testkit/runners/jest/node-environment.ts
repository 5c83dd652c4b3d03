import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { checkLedger, type JestEvent, type JestState } from './check-ledger.js';

/** Jest’s environment of Node, in which a test file that leaves something open fails. */
export class TestEnvironment extends NodeEnvironment {
  async handleTestEvent(event: JestEvent, state: JestState): Promise<void> {
    if (event.name === 'run_finish') await checkLedger(this.global, state);
  }
}

export default TestEnvironment;
