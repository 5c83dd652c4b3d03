import { Flights } from '../../../../integration/platform/caching/flights.js';
import { LEASE } from '../../../../integration/platform/caching/envelope.js';
import type { Flight } from '../../../../integration/platform/caching/flights.js';
import { SharedStore, type Lease } from '../../../../integration/platform/caching/shared-store.js';

type Change = Parameters<SharedStore['replace']>[1];

/** Loads though another has the lease. */
export class ImpatientStore extends SharedStore {
  protected override isLease(): boolean {
    return false;
  }
}

/** Keeps values only. */
export class ForgetfulStore extends SharedStore {
  override async fill(lease: Lease, text: string | undefined): Promise<number> {
    if (text !== undefined) return super.fill(lease, text);
    await this.release(lease);
    return 0;
  }
}

/** Keeps what was loaded whether or not the lease still holds. */
export class CarelessStore extends SharedStore {
  protected override async replace(name: string, change: Change): Promise<boolean> {
    const { seen, text, life } = change;
    if (!seen.startsWith(LEASE) || text === '') return super.replace(name, change);
    await this.client.set(name, text, 'PX', life);
    return true;
  }
}

/** Looks at the versions of tags when the value has been loaded. */
export class LateStore extends SharedStore {
  override async fill(lease: Lease, text: string | undefined): Promise<number> {
    const tags = await this.versionsOf(Object.keys(lease.tags));
    return super.fill({ ...lease, tags }, text);
  }
}

/** Fails whoever reads while the store is away. */
export class FragileStore extends SharedStore {
  protected override unlessAway<T>(act: () => Promise<T>): Promise<T> {
    return act();
  }
}

/** Lets readers join a load from before an invalidation. */
export class OpenFlights<T> extends Flights<T> {
  protected override leave(_: string, flight: Flight): void {
    flight.isStale = true;
  }
}
