import { useEffect, useState } from 'react';
import type { Metric, MetricStream } from './metric-stream.js';

type Metrics = ReadonlyMap<string, Metric>;

/** Shows the last value of each metric as it arrives. */
export function MetricsPanel({ stream }: { readonly stream: MetricStream }) {
  const metrics = useMetrics(stream);
  if (metrics.size === 0) return <p role="status">Waiting for metrics</p>;
  return <dl aria-label="Metrics">{Array.from(metrics.values(), toRow)}</dl>;
}

const toRow = ({ name, value, unit }: Metric) => (
  <div key={name} role="group" aria-label={name}>
    <dt>{name}</dt>
    <dd>{`${value} ${unit}`}</dd>
  </div>
);

/** Metrics of another stream begin anew. */
function useMetrics(stream: MetricStream): Metrics {
  const [metrics, setMetrics] = useState<Metrics>(NONE);
  useEffect(() => {
    setMetrics(NONE);
    return stream.subscribe((metric) => setMetrics((known) => withMetric(known, metric)));
  }, [stream]);
  return metrics;
}

const NONE: Metrics = new Map();

const withMetric = (known: Metrics, metric: Metric): Metrics =>
  new Map(known).set(metric.name, metric);
