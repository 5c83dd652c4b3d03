/** What the store for time series keeps, in the order in which it is made. */
export const SCHEMA: readonly string[] = [
  // A row that comes again takes the place of the earlier one; until ClickHouse has merged the two,
  // `FINAL` tells them apart.
  `CREATE TABLE IF NOT EXISTS points (
     series String, at DateTime64(3, 'UTC'), id String, value Float64, version UInt64
   ) ENGINE = ReplacingMergeTree(version) PARTITION BY toYYYYMM(at) ORDER BY (series, at, id)`,

  // Which quarters of an hour have had rows, and when they last had some. A materialised view sees
  // each row that is inserted, repeated and corrected ones too: it can note them, but not add up.
  `CREATE TABLE IF NOT EXISTS touched (
     series String, quarter DateTime('UTC'), touched_at DateTime64(6, 'UTC')
   ) ENGINE = ReplacingMergeTree(touched_at) ORDER BY (series, quarter)`,

  `CREATE MATERIALIZED VIEW IF NOT EXISTS touch TO touched AS
   SELECT DISTINCT series, toStartOfFifteenMinutes(at) AS quarter, now64(6) AS touched_at
   FROM points`,

  // The roll-ups. A quarter of an hour is the longest grain of which days in all time zones consist.
  `CREATE TABLE IF NOT EXISTS quarters (
     series String, quarter DateTime('UTC'),
     points UInt64, total Float64, lowest Float64, highest Float64, as_of DateTime64(6, 'UTC')
   ) ENGINE = ReplacingMergeTree(as_of) ORDER BY (series, quarter)`,
];
