import type { Metric, Position, ServerMessage } from './stream-protocol.js';

/** What a subscriber is told of the stream itself. */
export type StreamNews =
  | { readonly type: 'metric'; readonly metric: Metric }
  /** So many metrics are lost for good. */
  | { readonly type: 'gap'; readonly missed: number }
  /** The server has begun anew; how much was lost with the earlier run is not known. */
  | { readonly type: 'restart' };

/** Where a consumer stands in a stream; what it has seen already is no news. */
export class StreamCursor {
  #position: Position | null = null;

  /** Null until the server has said which stream it is. */
  get position(): Position | null {
    return this.#position;
  }

  /** What is new about a message. */
  follow(message: ServerMessage): readonly StreamNews[] {
    if (message.type === 'stream') return this.#begin(message.stream, message.last);
    if (message.type === 'gap') return this.#advance(message.through, []);
    if (message.type === 'beat') return [];
    return this.#advance(message.sequence, [{ type: 'metric', metric: message.metric }]);
  }

  #begin(stream: string, last: number): readonly StreamNews[] {
    const before = this.#position;
    if (before?.stream === stream) return [];
    this.#position = { stream, sequence: before === null ? last : 0 };
    return before === null ? [] : [{ type: 'restart' }];
  }

  /** Numbers that were skipped are missed, whether or not the server says so. */
  #advance(reached: number, news: readonly StreamNews[]): readonly StreamNews[] {
    const { stream = '', sequence = 0 } = this.#position ?? {};
    const missed = reached - sequence - news.length;
    if (reached <= sequence) return [];
    this.#position = { stream, sequence: reached };
    return missed > 0 ? [{ type: 'gap', missed }, ...news] : news;
  }
}
