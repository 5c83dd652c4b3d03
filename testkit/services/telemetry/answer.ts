import type { IncomingMessage, ServerResponse } from 'node:http';
import { formOf } from './body.js';
import { Refusal } from './refusal.js';

/** Answers that all was stored; an empty message says that nothing was left out. */
export function answerStored(request: IncomingMessage, response: ServerResponse): void {
  send(request, response, { status: 200, json: '{}', protobuf: Buffer.alloc(0) });
}

/** Answers why a request was not taken, as the status that OTLP demands. */
export function answerError(request: IncomingMessage, response: ServerResponse, error: unknown) {
  const { status, message } = error instanceof Refusal ? error : unavailable(error);
  const code = CODES[status] ?? UNKNOWN;
  const json = JSON.stringify({ code, message });
  send(request, response, { status, json, protobuf: encodeStatus(code, message) });
}

/** Exporters try again when the store is out of reach. */
function unavailable(error: unknown): Refusal {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const because = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return new Refusal(503, `It can’t be stored now: ${because}`);
}

/** The codes of gRPC, by the status of HTTP. */
const CODES: Readonly<Record<number, number>> = {
  400: 3,
  404: 5,
  405: 12,
  413: 8,
  415: 3,
  503: 14,
};
const UNKNOWN = 2;

interface Answer {
  readonly status: number;
  readonly json: string;
  readonly protobuf: Buffer;
}

/** Who sends protobuf reads protobuf. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const isProtobuf = formOf(request) === 'application/x-protobuf';
  response.writeHead(answer.status, {
    'content-type': isProtobuf ? 'application/x-protobuf' : 'application/json',
    // What is left of a body that wasn't read is no next request.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(isProtobuf ? answer.protobuf : answer.json);
}

/** `google.rpc.Status`: a code as field 1, a message as field 2. */
function encodeStatus(code: number, message: string): Buffer {
  const text = Buffer.from(message);
  return Buffer.concat([Buffer.from([0x08, code, 0x12, ...varint(text.length)]), text]);
}

function varint(value: number): readonly number[] {
  const bytes = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}
