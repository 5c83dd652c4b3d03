
test('{{title}}: RabbitMQ hands on what it is given', async () => {
  const connection = await connect((await share(rabbitmq)).url);
  const channel = await connection.createConfirmChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  channel.sendToQueue(queue, Buffer.from('kept'));
  await channel.waitForConfirms();
  expect(await channel.get(queue)).toMatchObject({ content: Buffer.from('kept') });
  await connection.close();
});
