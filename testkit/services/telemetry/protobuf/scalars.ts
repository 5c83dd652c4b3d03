import { WIRE, type WireReader } from './wire.js';

/** How a plain value lies on the wire, and how OTLP's JSON has it. */
export interface Scalar {
  readonly wire: number;
  readonly read: (reader: WireReader) => unknown;
}

type Read = Scalar['read'];

const varint = (read: Read): Scalar => ({ wire: WIRE.varint, read });
const bytes = (read: Read): Scalar => ({ wire: WIRE.bytes, read });
const fixed64 = (read: Read): Scalar => ({ wire: WIRE.fixed64, read });

/** JSON has no such numbers, and writes them as text. */
const written = (number: number): number | string =>
  Number.isFinite(number) ? number : String(number);

/** Numbers near zero are short, whatever their sign: 0, -1, 1, -2. */
const unfold = (folded: number): number => (folded >>> 1) ^ -(folded & 1);

const SCALAR_TABLE = {
  string: bytes((reader) => reader.block().toString()),
  hex: bytes((reader) => reader.block().toString('hex')),
  base64: bytes((reader) => reader.block().toString('base64')),
  bool: varint((reader) => reader.varint() !== 0n),
  uint32: varint((reader) => Number(reader.varint() & 0xffffffffn)),
  sint32: varint((reader) => unfold(Number(reader.varint() & 0xffffffffn))),
  int64: varint((reader) => String(BigInt.asIntN(64, reader.varint()))),
  uint64: varint((reader) => String(reader.varint())),
  fixed64: fixed64((reader) => String(reader.fixed64())),
  sfixed64: fixed64((reader) => String(BigInt.asIntN(64, reader.fixed64()))),
  double: fixed64((reader) => written(reader.double())),
  fixed32: { wire: WIRE.fixed32, read: (reader: WireReader) => reader.fixed32() },
} as const;

export type ScalarName = keyof typeof SCALAR_TABLE;

/** The plain values of protobuf that OTLP uses. */
export const SCALARS: Readonly<Record<string, Scalar>> = SCALAR_TABLE;
