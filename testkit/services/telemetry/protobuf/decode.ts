import { Refusal } from '../refusal.js';
import { MESSAGES, type Field, type MessageName } from './messages.js';
import { SCALARS, type Scalar } from './scalars.js';
import { WIRE, WireReader } from './wire.js';

/** As deep as other readers of protobuf go. */
const DEEPEST = 100;

type Decoded = Record<string, unknown>;

/** Reads a message of OTLP into the form that its JSON has. Throws a `Refusal` where it can't. */
export function decodeMessage(name: MessageName, bytes: Buffer, depth = 0): Decoded {
  if (depth > DEEPEST) throw new Refusal(400, TOO_DEEP);
  const [reader, decoded]: [WireReader, Decoded] = [new WireReader(bytes), {}];
  while (!reader.isAtEnd) readInto(decoded, name, { reader, depth, ...reader.tag() });
  return decoded;
}

const TOO_DEEP = `The body is no OTLP: messages lie more than ${DEEPEST} deep in each other.`;

/** A field that comes next. */
interface Next {
  readonly reader: WireReader;
  readonly field: number;
  readonly wire: number;
  readonly depth: number;
}

/** Fields that aren't known belong to later versions. */
function readInto(decoded: Decoded, message: MessageName, next: Next): void {
  const field = MESSAGES[message][next.field];
  if (field === undefined) next.reader.skip(next.wire);
  else take(decoded, field, readField(field, next));
}

/** A list grows; of what comes once, the last one holds. */
function take(decoded: Decoded, [name, , many]: Field, values: readonly unknown[]): void {
  if (many === undefined) return void (decoded[name] = values.at(-1));
  const list = (decoded[name] ??= []);
  // What is said to come many times is a list from the first one on.
  for (const value of values) (list as unknown[]).push(value);
}

function readField(field: Field, { reader, wire, depth }: Next): readonly unknown[] {
  const scalar = SCALARS[field[1]];
  if (scalar !== undefined) return readScalars(reader, field, { ...scalar, laid: wire });
  if (wire !== WIRE.bytes) throw wrongLayout(field, wire);
  // What is no plain value is a message.
  return [decodeMessage(field[1] as MessageName, reader.block(), depth + 1)];
}

type Laid = Scalar & { readonly laid: number };

/** Many numbers may come in one block. */
function readScalars(reader: WireReader, field: Field, { wire, read, laid }: Laid) {
  if (laid === wire) return [read(reader)];
  if (laid !== WIRE.bytes || field[2] === undefined) throw wrongLayout(field, laid);
  const [block, values]: [WireReader, unknown[]] = [new WireReader(reader.block()), []];
  while (!block.isAtEnd) values.push(read(block));
  return values;
}

const wrongLayout = ([name, is]: Field, wire: number): Refusal =>
  new Refusal(400, `The body is no OTLP: the field ${name} (${is}) has layout ${wire}.`);
