
test('{{title}}: Redis keeps what it is given', async () => {
  const client = new Redis((await share(redis)).url);
  await client.set('{{name}}:note', 'kept');
  expect(await client.get('{{name}}:note')).toBe('kept');
  client.disconnect();
});
