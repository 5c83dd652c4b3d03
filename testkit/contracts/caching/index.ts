export { cacheContract, type CacheContractPart } from './cache-contract.js';
export { clusterContract } from './cluster-contract.js';
export type { ClusterSubject, ClusterWorld } from './cluster-subject.js';
export type { KeyPlace } from './drill/cluster-places.js';
export { healCluster, killMaster, promoteReplica, untilReplaced } from './drill/failover.js';
export { startMove, type SlotMove } from './drill/move-slot.js';
export type {
  CacheFeature,
  CacheFigures,
  CacheSubject,
  CacheTimes,
  CacheWorld,
  LoadText,
  TestedCache,
} from './cache-subject.js';
