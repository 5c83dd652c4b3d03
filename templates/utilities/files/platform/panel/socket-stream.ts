import type { Metric, MetricStream } from './metric-stream.js';

/** What a stream needs of a WebSocket, a browser’s or another one. */
export type MetricSocket = Pick<WebSocket, 'addEventListener' | 'removeEventListener'>;

/** The metrics that a WebSocket brings, each a JSON text. What is no metric is left out. */
export const streamOf = (socket: MetricSocket): MetricStream => ({
  subscribe: (listener) => {
    const hear = ({ data }: MessageEvent) => toMetrics(data).forEach(listener);
    socket.addEventListener('message', hear);
    return () => socket.removeEventListener('message', hear);
  },
});

function toMetrics(data: unknown): readonly Metric[] {
  try {
    const metric: unknown = JSON.parse(String(data));
    return isMetric(metric) ? [metric] : [];
  } catch {
    // Another program’s text.
    return [];
  }
}

function isMetric(value: unknown): value is Metric {
  if (typeof value !== 'object' || value === null) return false;
  // Each field is looked at.
  const { name, value: figure, unit } = value as Partial<Record<keyof Metric, unknown>>;
  return typeof name === 'string' && typeof figure === 'number' && typeof unit === 'string';
}
