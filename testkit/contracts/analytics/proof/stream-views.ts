import type { StreamSubject, TestedConsumer, TestedStream } from '../stream-subject.js';

/** A consumer as it is; mutants change what is seen of it. */
export class ConsumerView implements TestedConsumer {
  protected wasCut = false;
  protected wasPaused = false;

  constructor(protected readonly it: TestedConsumer) {}

  get received(): readonly number[] {
    return this.it.received;
  }

  get missed(): number {
    return this.it.missed;
  }

  pause(): void {
    this.wasPaused = true;
    this.it.pause();
  }

  resume(): void {
    this.it.resume();
  }

  cut(): void {
    this.wasCut = true;
    this.it.cut();
  }

  restore(): void {
    this.it.restore();
  }

  freeze(): void {
    this.it.freeze();
  }

  close(): void {
    this.it.close();
  }
}

/** A stream as it is; mutants change what is seen of it. */
export class StreamView implements TestedStream {
  readonly keeps: number;
  readonly holds: number;

  constructor(protected readonly it: TestedStream) {
    this.keeps = it.keeps;
    this.holds = it.holds;
  }

  publish(value: number, padding?: string): void {
    this.it.publish(value, padding);
  }

  subscribe(): Promise<TestedConsumer> {
    return this.it.subscribe();
  }

  waiting(): number {
    return this.it.waiting();
  }

  consumers(): number {
    return this.it.consumers();
  }

  async restart(): Promise<void> {
    await this.it.restart?.();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.it[Symbol.asyncDispose]();
  }
}

/** Streams that are seen through a view. */
export function seenAs(
  View: new (stream: TestedStream) => TestedStream,
  subject: StreamSubject,
): StreamSubject {
  return { ...subject, open: async (settings) => new View(await subject.open(settings)) };
}
