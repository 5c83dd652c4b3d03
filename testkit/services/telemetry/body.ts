import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { decodeMessage } from './protobuf/decode.js';
import type { MessageName } from './protobuf/messages.js';
import { Refusal } from './refusal.js';

/** In bytes, compressed or not: more than any exporter sends at a time. */
const LARGEST = 64 * 1024 * 1024;

/** The forms that a body may have, and how each is read. */
const FORMS: Readonly<Record<string, (body: Buffer, message: MessageName) => unknown>> = {
  'application/json': parseJson,
  'application/x-protobuf': (body, message) => decodeMessage(message, body),
};

/** The content type of a request, without its parameters. */
export function formOf({ headers }: IncomingMessage): string {
  return (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}

/** What a request brings, as OTLP's JSON has it. Throws a `Refusal` where it can't be read. */
export async function readBody(request: IncomingMessage, message: MessageName): Promise<unknown> {
  const form = formOf(request);
  const read = Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
  if (read === undefined) throw unknownForm('content-type', form, Object.keys(FORMS));
  return read(await decompress(request, await collect(request)), message);
}

function unknownForm(header: string, given: string, taken: readonly string[]): Refusal {
  const shown = JSON.stringify(given);
  return new Refusal(415, `The ${header} is ${shown}. This receiver takes ${taken.join(', ')}.`);
}

async function collect(request: IncomingMessage): Promise<Buffer> {
  // A request gives buffers; one that is refused half-way is still to be answered.
  const stream: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  const chunks: Buffer[] = [];
  for await (const chunk of upTo(LARGEST, stream)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* upTo(largest: number, stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largest) throw tooLarge();
    yield chunk;
  }
}

const tooLarge = (): Refusal =>
  new Refusal(413, `The body is larger than ${LARGEST} bytes. Send less at a time.`);

type Decompress = (body: Buffer) => Promise<Buffer>;

const LIMIT = { maxOutputLength: LARGEST };

const DECOMPRESSORS: Readonly<Record<string, Decompress>> = {
  '': (body) => Promise.resolve(body),
  identity: (body) => Promise.resolve(body),
  gzip: (body) => promisify(gunzip)(body, LIMIT),
  deflate: (body) => promisify(inflate)(body, LIMIT),
  br: (body) => promisify(brotliDecompress)(body, LIMIT),
};

function decompress({ headers }: IncomingMessage, body: Buffer): Promise<Buffer> {
  const encoding = headers['content-encoding'] ?? '';
  const known = Object.hasOwn(DECOMPRESSORS, encoding) ? DECOMPRESSORS[encoding] : undefined;
  const taken = Object.keys(DECOMPRESSORS).filter((name) => name !== '');
  if (known === undefined) throw unknownForm('content-encoding', encoding, taken);
  return known(body).catch((error: unknown) => refuseCompressed(encoding, error));
}

function refuseCompressed(encoding: string, error: unknown): never {
  if (error instanceof RangeError) throw tooLarge();
  throw new Refusal(400, `The body is not ${encoding}: ${messageOf(error)}.`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    throw new Refusal(400, `The body is no JSON: ${messageOf(error)}.`);
  }
}
