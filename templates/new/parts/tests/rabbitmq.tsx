
async function onChannel(work: (channel: ConfirmChannel) => Promise<void>): Promise<void> {
  const connection = await connect((await share(rabbitmq)).url);
  await work(await connection.createConfirmChannel());
  await connection.close();
}

test('{{title}}: RabbitMQ keeps what it is given', () =>
  onChannel(async (channel) => {
    await channel.assertQueue('{{name}}', { exclusive: true });
    channel.sendToQueue('{{name}}', Buffer.from('kept'));
    await channel.waitForConfirms();
    expect(await channel.checkQueue('{{name}}')).toMatchObject({ messageCount: 1 });
  }));
