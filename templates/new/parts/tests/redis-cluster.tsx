
test('{{title}}: a Redis Cluster keeps what it is given', async () => {
  const client = new Cluster([...(await share(redisCluster)).nodes]);
  await client.set('{{name}}:note', 'kept');
  expect(await client.get('{{name}}:note')).toBe('kept');
  client.disconnect();
});
