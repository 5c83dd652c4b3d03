export { telemetry, type TelemetryWishes } from './recipe.js';
export type { RunningTelemetry } from './running-telemetry.js';
export type {
  LogQuery,
  MetricQuery,
  SpanQuery,
  TelemetryEvent,
  TelemetryLog,
  TelemetryPoint,
  TelemetrySpan,
} from './stored.js';
