export { cacheContract } from './cache-contract.js';
export type {
  CacheFeature,
  CacheFigures,
  CacheSubject,
  CacheTimes,
  CacheWorld,
  LoadText,
  TestedCache,
} from './cache-subject.js';
