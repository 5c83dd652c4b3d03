
test('{{title}}: ClickHouse counts what it is given', async () => {
  const client = createClient({ url: (await share(clickhouse)).url });
  const query = 'SELECT toInt32(count()) AS count FROM numbers(1000) WHERE number % 2 = 0';
  const answer = await client.query({ query, format: 'JSONEachRow' });
  expect(await answer.json()).toEqual([{ count: 500 }]);
  await client.close();
});
