import * as z from 'zod';
import { metricData, type MetricKind } from './metric-data.js';
import { ofResource, ofScope, toFullOrigin } from './origin.js';
import { list, text } from './otlp-values.js';
import type { Row, Rows } from './rows.js';

const metric = z.object({ name: text, description: text, unit: text, ...metricData });

type Metric = z.output<typeof metric>;

const scopeMetrics = z.object({ ...ofScope, metrics: list(metric) });
const resourceMetrics = z.object({ ...ofResource, scopeMetrics: list(scopeMetrics) });

/** The tables of metrics, by the kind of their data. */
const METRIC_TABLES: Readonly<Record<MetricKind, string>> = {
  gauge: 'otel_metrics_gauge',
  sum: 'otel_metrics_sum',
  histogram: 'otel_metrics_histogram',
  exponentialHistogram: 'otel_metrics_exponential_histogram',
  summary: 'otel_metrics_summary',
};

const KINDS = Object.keys(METRIC_TABLES) as readonly MetricKind[]; // the keys are these names

/** What is sent to `/v1/metrics`, as rows. */
export const metricRows = z
  .object({ resourceMetrics: list(resourceMetrics) })
  .transform((request): Rows => toRows(request.resourceMetrics.flatMap(describe)));

/** A metric, and the columns that all its points share. */
interface Described {
  readonly shared: Row;
  readonly metric: Metric;
}

function describe(resource: z.output<typeof resourceMetrics>): readonly Described[] {
  return resource.scopeMetrics.flatMap((scope) => {
    const origin = { ...toFullOrigin(resource, scope), ...dropsOf(scope) };
    return scope.metrics.map((one) => ({ shared: { ...origin, ...ofMetric(one) }, metric: one }));
  });
}

const dropsOf = ({ scope }: z.output<typeof scopeMetrics>): Row => ({
  ScopeDroppedAttrCount: scope.droppedAttributesCount,
});

const ofMetric = ({ name, description, unit }: Metric): Row => ({
  MetricName: name,
  MetricDescription: description,
  MetricUnit: unit,
});

function toRows(all: readonly Described[]): Rows {
  const rowsOf = (kind: MetricKind): readonly Row[] =>
    all.flatMap(({ shared, metric: one }) =>
      pointsOf(one, kind).map((it) => ({ ...shared, ...it })),
    );
  return Object.fromEntries(KINDS.map((kind) => [METRIC_TABLES[kind], rowsOf(kind)]));
}

const pointsOf = (one: Metric, kind: MetricKind): readonly Row[] => one[kind] ?? [];
