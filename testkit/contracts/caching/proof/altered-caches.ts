import {
  cacheSubject,
  type CacheKind,
} from '../../../../integration/platform/caching/cache-subject.js';
import type { CacheSettings } from '../../../../integration/platform/caching/cache-settings.js';
import type { CacheParts } from '../../../../integration/platform/caching/cache.js';
import type { Origin } from '../../../../integration/platform/caching/cache-metrics.js';
import { SharedStore } from '../../../../integration/platform/caching/shared-store.js';
import { altered, toMutants, type Alter, type Row } from './broken-caches.js';
import {
  CarelessStore,
  ForgetfulStore,
  FragileStore,
  ImpatientStore,
  LateStore,
  OpenFlights,
} from './broken-stores.js';

type Store = typeof SharedStore;

/** Another store in the place of the one that is right. */
export const withStore =
  (
    Broken: Store,
    changes: (settings: CacheSettings) => Partial<CacheSettings> = () => ({}),
  ): Alter =>
  ({ store: { client, settings, metrics } }) => ({
    store: new Broken(client, { ...settings, ...changes(settings) }, metrics),
  });

const withSettings = (changes: (settings: CacheSettings) => Partial<CacheSettings>) =>
  withStore(SharedStore, changes);

/** Announces no names that hold the text. */
const keepsSecret =
  (part: string): Alter =>
  ({ feed }) => {
    const tell = feed.tell.bind(feed);
    const tellSome = async (name: string) => (name.includes(part) ? undefined : tell(name));
    return { feed: Object.assign(feed, { tell: tellSome }) };
  };

/** Its own copy of what it drops stays; a server that tracks tells only the others. */
const keepsOwnCopy: Alter = ({ store, near }) => {
  const own = new Set<string>();
  const [drop, forget] = [store.drop.bind(store), near.forget.bind(near)];
  const noting = { drop: (name: string) => drop(own.add(name) && name) };
  const sparing = { forget: (name: string) => void (own.delete(name) || forget(name)) };
  return { store: Object.assign(store, noting), near: Object.assign(near, sparing) };
};

const keepsCopies: Alter = ({ near }) => ({
  near: Object.assign(near, { clear: () => undefined }),
});

const overlooksNearHits: Alter = ({ metrics }: CacheParts) => {
  const record = metrics.record.bind(metrics);
  const some = (origin: Origin, time: number) => void (origin === 'near' || record(origin, time));
  return { metrics: Object.assign(metrics, { record: some }) };
};

const ROWS: readonly Row<Alter>[] = [
  [
    'loads though another instance does',
    'loads once for instances that ask at once',
    withStore(ImpatientStore),
  ],
  ['keeps values only', 'remembers that there is nothing', withStore(ForgetfulStore)],
  [
    'remembers absence as long as values',
    'forgets that there is nothing when its own time is over',
    withSettings(({ ttl }) => ({ negativeTtl: ttl })),
  ],
  [
    'rounds lives up to seconds',
    'forgets a value when its time is over',
    withSettings(({ ttl }) => ({ ttl: 1000 * Math.ceil(ttl / 1000) })),
  ],
  [
    'knows no jitter',
    'lets keys that were cached at once expire at different times',
    withSettings(() => ({ jitter: 0 })),
  ],
  [
    'fails with its store',
    'answers from the loader while the store is away',
    withStore(FragileStore),
  ],
  [
    'announces no invalidation of a key',
    'lets an invalidation reach other instances',
    keepsSecret(':k:'),
  ],
  [
    'announces no invalidation of a tag',
    'lets the invalidation of a tag reach other instances',
    keepsSecret(':t:'),
  ],
  [
    'keeps a load whose lease is lost',
    'keeps no load that began before its invalidation',
    withStore(CarelessStore),
  ],
  [
    'looks at tags after the load',
    'keeps no load that began before the invalidation of its tag',
    withStore(LateStore),
  ],
  [
    'lets readers join a load from before an invalidation',
    'gives no load from before an invalidation to who reads after it',
    () => ({ flights: new OpenFlights() }),
  ],
  [
    'trusts its copies after it was cut off',
    'gives nothing that was invalidated while it was cut off',
    keepsCopies,
  ],
  ['overlooks near hits', 'counts each read as a hit or as a miss', overlooksNearHits],
];

/** Where the server tells, it tells the others only. */
const TRACKED_ROWS: readonly Row<Alter>[] = [
  ['keeps its own copy', 'loads anew what it has invalidated', keepsOwnCopy],
];

/** Caches that consist of something else. */
export function alteredCaches(told: CacheKind, tracked: CacheKind) {
  return [
    ...toMutants(ROWS, (alter) => cacheSubject(altered(told, alter))),
    ...toMutants(TRACKED_ROWS, (alter) => cacheSubject(altered(tracked, alter))),
  ];
}
