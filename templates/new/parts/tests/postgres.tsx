
test('{{title}}: PostgreSQL keeps what it is given', async () => {
  const server = await share(postgres);
  await using database = await server.database();
  const pool = await database.pool();
  await pool.query('CREATE TABLE notes (id int PRIMARY KEY, text text NOT NULL)');
  await pool.query("INSERT INTO notes VALUES (1, 'kept')");
  expect((await pool.query('SELECT text FROM notes')).rows).toEqual([{ text: 'kept' }]);
});
