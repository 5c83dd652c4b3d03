import { NO_OUTLINE, type Outline } from '../../../rules/outline-model.js';

/** An outline from its line of text, which is read when it is looked into; without a line an empty one. */
export function decodeOutline(line: string | undefined): Outline {
  return line === undefined ? NO_OUTLINE : new KeptOutline(line);
}

/**
 * Outlines are by far the largest that is known of a project, and rules look into few of them where
 * few files are asked for.
 */
class KeptOutline implements Outline {
  private parsed: Outline | null = null;

  constructor(private readonly line: string) {}

  private get whole(): Outline {
    // The line was sealed by us under the version of the form, or read in this run.
    return (this.parsed ??= JSON.parse(this.line) as Outline);
  }

  get declarations(): Outline['declarations'] {
    return this.whole.declarations;
  }

  get classes(): Outline['classes'] {
    return this.whole.classes;
  }

  get tests(): Outline['tests'] {
    return this.whole.tests;
  }

  get mocks(): Outline['mocks'] {
    return this.whole.mocks;
  }

  get budgets(): Outline['budgets'] {
    return this.whole.budgets;
  }

  get namespaces(): Outline['namespaces'] {
    return this.whole.namespaces;
  }
}
