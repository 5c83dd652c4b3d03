import { CacheInstance } from '../../../../integration/platform/caching/cache-instance.js';
import type { CacheFigures, LoadText, TestedCache } from '../cache-subject.js';

type Read = Parameters<TestedCache['read']>;
type Text = string | undefined;

export class TakesEmptyForNothing extends CacheInstance {
  override async read(...args: Read): Promise<Text> {
    return (await super.read(...args)) || undefined;
  }
}

export class LoadsOnHits extends CacheInstance {
  override async read(...[key, load, tags]: Read): Promise<Text> {
    const before = this.nearHits();
    const text = await super.read(key, load, tags);
    if (this.nearHits() > before && text !== undefined) await load();
    return text;
  }

  private nearHits(): number {
    return this.cache.parts.metrics.snapshot().nearHits;
  }
}

/** Serves those in another way who come while a key is being read. */
abstract class ServesLater extends CacheInstance {
  private readonly reading = new Set<string>();

  override async read(...args: Read): Promise<Text> {
    const [key] = args;
    if (this.reading.has(key)) return this.serveLater(super.read(...args), args[1]);
    this.reading.add(key);
    return super.read(...args).finally(() => this.reading.delete(key));
  }

  protected abstract serveLater(reading: Promise<Text>, load: LoadText): Promise<Text>;
}

export class LetsAllLoad extends ServesLater {
  protected override async serveLater(reading: Promise<Text>, load: LoadText): Promise<Text> {
    const [text] = await Promise.all([load(), reading]);
    return text;
  }
}

export class HidesErrors extends ServesLater {
  protected override serveLater(reading: Promise<Text>): Promise<Text> {
    return reading.catch(() => undefined);
  }
}

export class RemembersErrors extends CacheInstance {
  private readonly failed = new Map<string, Promise<Text>>();

  override read(...args: Read): Promise<Text> {
    const reading = this.failed.get(args[0]) ?? super.read(...args);
    reading.catch(() => this.failed.set(args[0], reading));
    return reading;
  }
}

/** In milliseconds. */
const MINUTE = 60_000;

export class ProlongsLives extends CacheInstance {
  override async read(...[key, load, tags]: Read): Promise<Text> {
    const { client } = this.cache.parts.store;
    const before = this.figures().hits;
    const text = await super.read(key, load, tags);
    const isHit = this.figures().hits > before && text !== undefined;
    if (isHit) await client.pexpire(this.cache.nameOf(key), MINUTE);
    return text;
  }
}

/** Knows which keys were read. */
class KnowsKeys extends CacheInstance {
  protected readonly keys = new Set<string>();

  override read(...args: Read): Promise<Text> {
    this.keys.add(args[0]);
    return super.read(...args);
  }
}

export class InvalidatesMore extends KnowsKeys {
  override async invalidate(key: string): Promise<void> {
    await super.invalidate(key);
    for (const other of this.keys) if (other.startsWith(key)) await super.invalidate(other);
  }
}

export class TakesAllForTag extends KnowsKeys {
  override async invalidateTag(tag: string): Promise<void> {
    await super.invalidateTag(tag);
    for (const key of this.keys) await super.invalidate(key);
  }
}

export class KnowsOneTag extends CacheInstance {
  override read(...[key, load, tags = []]: Read): Promise<Text> {
    return super.read(key, load, tags.slice(0, 1));
  }
}

export class HidesFailure extends CacheInstance {
  override invalidate(key: string): Promise<void> {
    return super.invalidate(key).catch(() => undefined);
  }
}

export class MixesTimes extends CacheInstance {
  override figures(): CacheFigures {
    const figures = super.figures();
    return { ...figures, hitTime: figures.missTime, missTime: figures.hitTime };
  }
}
