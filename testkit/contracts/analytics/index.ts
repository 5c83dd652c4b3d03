export { timeSeriesContract } from './time-series-contract.js';
export type {
  Anomaly,
  AnomalyQuery,
  Bucket,
  BucketQuery,
  Interval,
  Point,
  SeriesRange,
  TestedTimeSeries,
  TimeSeriesSubject,
} from './time-series-subject.js';
export { streamContract } from './stream-contract.js';
export type {
  StreamSettings,
  StreamSubject,
  TestedConsumer,
  TestedStream,
} from './stream-subject.js';
