import { Refusal } from '../refusal.js';

/** How the bytes of a field are laid out: by the number that protobuf gives it. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** In bytes: 64 bits, seven a byte. */
const LONGEST_VARINT = 10;

/** Reads protobuf's wire format. Throws a `Refusal` where the bytes end too early. */
export class WireReader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The number of the field that comes next, and how it is laid out. */
  tag(): { readonly field: number; readonly wire: number } {
    const tag = Number(this.varint() & 0xffffffffn);
    return { field: tag >>> 3, wire: tag & 7 };
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  varint(): bigint {
    const ahead = this.bytes.subarray(this.at, this.at + LONGEST_VARINT);
    const length = ahead.findIndex((byte) => byte < 0x80) + 1;
    if (length === 0) throw this.refuse(`the number at byte ${this.at} has no end`);
    let value = 0n;
    for (const byte of this.take(length).toReversed()) value = (value << 7n) | BigInt(byte & 0x7f);
    return BigInt.asUintN(64, value);
  }

  fixed64(): bigint {
    return this.take(8).readBigUInt64LE();
  }

  fixed32(): number {
    return this.take(4).readUInt32LE();
  }

  double(): number {
    return this.take(8).readDoubleLE();
  }

  /** As many bytes as the number before them says. */
  block(): Buffer {
    return this.take(Number(this.varint()));
  }

  skip(wire: number): void {
    const skip = SKIPS[wire];
    if (skip === undefined) throw this.refuse(`no layout has the number ${wire}`);
    skip(this);
  }

  private take(count: number): Buffer {
    const taken = this.bytes.subarray(this.at, this.at + count);
    this.at += count;
    if (taken.length === count) return taken;
    throw this.refuse(`${this.at - this.bytes.length} bytes are missing at its end`);
  }

  private refuse(because: string): Refusal {
    return new Refusal(400, `The body is no protobuf of OTLP: ${because}.`);
  }
}

const SKIPS: Readonly<Record<number, (reader: WireReader) => unknown>> = {
  [WIRE.varint]: (reader) => reader.varint(),
  [WIRE.fixed64]: (reader) => reader.fixed64(),
  [WIRE.bytes]: (reader) => reader.block(),
  [WIRE.fixed32]: (reader) => reader.fixed32(),
};
