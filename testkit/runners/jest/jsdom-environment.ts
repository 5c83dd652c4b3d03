import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { ModernFakeTimers } from '@jest/fake-timers';
import { TestEnvironment as JsdomEnvironment } from 'jest-environment-jsdom';
import { checkLedger, type JestEvent, type JestState } from './check-ledger.js';
import { bringNodeGlobals } from './node-globals.js';

/** A document in which drivers of services work as they do in Node; with the ledger checked. */
export class TestEnvironment extends JsdomEnvironment {
  /** What packages have for browsers speaks to no service. */
  override customExportConditions = ['node', 'node-addons'];

  constructor({ projectConfig, ...rest }: JestEnvironmentConfig, context: EnvironmentContext) {
    super({ projectConfig, ...rest }, context);
    bringNodeGlobals(this.global);
    // Made again for the timers that have been brought; the class is Jest’s own, of any version.
    const Timers = this.fakeTimersModern?.constructor as typeof ModernFakeTimers;
    this.fakeTimersModern = new Timers({ config: projectConfig, global: this.global });
  }

  async handleTestEvent(event: JestEvent, state: JestState): Promise<void> {
    if (event.name === 'run_finish') await checkLedger(this.global, state);
  }
}

export default TestEnvironment;
