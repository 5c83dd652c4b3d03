import { expect, jest, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { Redis } from 'ioredis';
import { postgres, redis, share, start } from 'lintel/testkit';

jest.setTimeout(240_000);

test('a document shows what a real Redis holds', async () => {
  await using server = await start(redis());
  const client = new Redis(server.url);
  await client.set('greeting', 'hello');
  render(<b>{await client.get('greeting')}</b>);
  client.disconnect();
  expect(screen.getByText('hello')).toBeInstanceOf(HTMLElement);
});

test('a document asks the PostgreSQL that the run shares', async () => {
  await using database = await (await share(postgres)).database();
  const pool = await database.pool();
  expect((await pool.query("SELECT '\\x01'::bytea AS b")).rows).toEqual([{ b: Buffer.of(1) }]);
});

test('bytes are of one kind', () => {
  expect(new TextEncoder().encode('a')).toBeInstanceOf(Uint8Array);
  expect(Buffer.of(1)).toBeInstanceOf(Uint8Array);
});

test('a listener goes with a signal, of whichever kind its controller is', () => {
  const [heard, controller] = [jest.fn(), new AbortController()];
  for (const target of [document.body, window]) target.addEventListener('click', heard, controller);
  fireEvent.click(document.body);
  controller.abort();
  fireEvent.click(document.body);
  expect(heard).toHaveBeenCalledTimes(2);
});

test('a form is sent as it is filled in', async () => {
  render(<form data-testid="form" children={<input name="word" defaultValue="b" />} />);
  const body = new FormData(screen.getByTestId<HTMLFormElement>('form'));
  const text = await new Response(body).text();
  expect(text).toContain('name="word"\r\n\r\nb\r\n');
});

test('timers can be faked', () => {
  const [heard, faked] = [jest.fn(), jest.useFakeTimers()];
  setTimeout(heard, 1000);
  faked.advanceTimersByTime(1000);
  jest.useRealTimers();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('things are disposed of', async () => {
  const ended = jest.fn(() => Promise.resolve());
  await (async () => {
    await using _thing = { [Symbol.asyncDispose]: ended };
  })();
  expect(ended).toHaveBeenCalledTimes(1);
});
