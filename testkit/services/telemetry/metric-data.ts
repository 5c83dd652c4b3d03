import * as z from 'zod';
import {
  attributes,
  double,
  flag,
  integer,
  list,
  long,
  moment,
  optional,
  optionalIds,
} from './otlp-values.js';
import { toNested, toRow, type Columns, type Row } from './rows.js';

/** A number stands in one of two fields. */
const number = { asDouble: double, asInt: long };

/** The field that isn't given is 0, so the other one tells. */
const withValue = <It extends z.output<z.ZodObject<typeof number>>>(it: It) => ({
  ...it,
  value: it.asInt === '0' ? it.asDouble : it.asInt,
});

const exemplar = z
  .object({ ...optionalIds, ...number, timeUnixNano: moment, filteredAttributes: attributes })
  .transform(withValue);

/** The fields that points of all kinds have. */
const point = { attributes, startTimeUnixNano: moment, timeUnixNano: moment, flags: integer };
const measured = { ...point, exemplars: list(exemplar) };
const counted = { ...measured, count: long, sum: double, min: double, max: double };

type Point = z.output<z.ZodObject<typeof point>>;
type Measured = z.output<z.ZodObject<typeof measured>>;
type Counted = z.output<z.ZodObject<typeof counted>>;

const POINT: Columns<Point> = {
  Attributes: 'attributes',
  StartTimeUnix: 'startTimeUnixNano',
  TimeUnix: 'timeUnixNano',
  Flags: 'flags',
};

const EXEMPLAR: Columns<z.output<typeof exemplar>> = {
  FilteredAttributes: 'filteredAttributes',
  TimeUnix: 'timeUnixNano',
  Value: 'value',
  SpanId: 'spanId',
  TraceId: 'traceId',
};

const COUNTED: Columns<Counted> = { ...POINT, Count: 'count', Sum: 'sum', Min: 'min', Max: 'max' };

const ofExemplars = ({ exemplars }: Measured): Row => toNested('Exemplars', exemplars, EXEMPLAR);

const numberPoint = z
  .object({ ...measured, ...number })
  .transform(withValue)
  .transform((it) => ({ ...toRow(it, { ...POINT, Value: 'value' }), ...ofExemplars(it) }));

const histogramPoint = z
  .object({ ...counted, bucketCounts: list(long), explicitBounds: list(double) })
  .transform((it) => ({
    ...toRow(it, { ...COUNTED, BucketCounts: 'bucketCounts', ExplicitBounds: 'explicitBounds' }),
    ...ofExemplars(it),
  }));

const buckets = z.object({ offset: integer, bucketCounts: list(long) });

type Buckets = z.output<typeof buckets>;

const optionalBuckets = optional(buckets, { offset: 0, bucketCounts: [] });
const BOTH_BUCKETS = { positive: optionalBuckets, negative: optionalBuckets };

const ofBuckets = (sign: string, { offset, bucketCounts }: Buckets): Row => ({
  [`${sign}Offset`]: offset,
  [`${sign}BucketCounts`]: bucketCounts,
});

const exponentialPoint = z
  .object({ ...counted, ...BOTH_BUCKETS, scale: integer, zeroCount: long })
  .transform((it) => ({
    ...toRow(it, { ...COUNTED, Scale: 'scale', ZeroCount: 'zeroCount' }),
    ...ofExemplars(it),
    ...ofBuckets('Positive', it.positive),
    ...ofBuckets('Negative', it.negative),
  }));

const quantile = z.object({ quantile: double, value: double });

const QUANTILE: Columns<z.output<typeof quantile>> = { Quantile: 'quantile', Value: 'value' };

const summaryPoint = z
  .object({ ...point, count: long, sum: double, quantileValues: list(quantile) })
  .transform((it) => ({
    ...toRow(it, { ...POINT, Count: 'count', Sum: 'sum' }),
    ...toNested('ValueAtQuantiles', it.quantileValues, QUANTILE),
  }));

type PointSchema = z.ZodType<Row>;

/** Points by themselves, or with what holds for all of them. */
const plain = (of: PointSchema) =>
  z.object({ dataPoints: list(of) }).transform(({ dataPoints }) => dataPoints);

const aggregated = (of: PointSchema) =>
  z
    .object({ dataPoints: list(of), aggregationTemporality: integer })
    .transform(({ dataPoints, aggregationTemporality: AggregationTemporality }) =>
      dataPoints.map((it): Row => ({ ...it, AggregationTemporality })),
    );

const sum = z
  .object({ dataPoints: list(numberPoint), aggregationTemporality: integer, isMonotonic: flag })
  .transform(({ dataPoints, aggregationTemporality: AggregationTemporality, isMonotonic }) =>
    dataPoints.map((it): Row => ({ ...it, AggregationTemporality, IsMonotonic: isMonotonic })),
  );

/** What a metric may hold, as the rows of its points. */
export const metricData = {
  gauge: plain(numberPoint).nullish(),
  sum: sum.nullish(),
  histogram: aggregated(histogramPoint).nullish(),
  exponentialHistogram: aggregated(exponentialPoint).nullish(),
  summary: plain(summaryPoint).nullish(),
};

export type MetricKind = keyof typeof metricData;
