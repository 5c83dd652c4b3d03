import type { CountingCase } from '../counting-case.js';

/** Classes and what they hold. */
export const CLASSES: readonly CountingCase[] = [
  {
    title: 'A method under decorators',
    says: 'Decorators stand before the head.',
    source: `
export class Orders {
  @Post()
  @Roles({
    any: ['clerk'],
    all: [],
  })
  create(order: Order) {
    return this.store.add(order);
  }
}
`,
    functions: { 'Orders.create': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'Modifiers and decorators of a method',
    says: 'The head starts at the first modifier behind the decorators.',
    source: `
export class Orders {
  @Post() // a comment
  public static
  async create() {
    return 1;
  }
}
`,
    functions: { 'Orders.create': [4, 4, 4, 1, 1, 4] },
  },
  {
    title: 'Decorators of parameters',
    says: 'Parameters are inside, and so are their decorators. The object is pure data.',
    source: `
export class Orders {
  create(
    @Body({
      strict: true,
    })
    order: Order,
  ) {
    return order;
  }
}
`,
    functions: { 'Orders.create': [8, 8, 8, 1, 1, 6] },
  },
  {
    title: 'A constructor with parameter properties',
    says: 'It is a function like any other.',
    source: `
export class Store {
  constructor(
    private readonly disk: Disk,
    private readonly clock: Clock,
  ) {}
}
`,
    functions: { 'Store.constructor': [4, 4, 4, 0, 0, 4] },
  },
  {
    title: 'Accessors',
    says: 'They start at their first modifier.',
    source: `
export class Store {
  static
  get size(): number {
    return 1;
  }
  set size(value: number) {
    keep(value);
  }
}
`,
    functions: { 'Store.get size': [4, 4, 4, 1, 1, 4], 'Store.set size': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'An arrow in a field',
    says: 'The function is the arrow; the field’s name stands outside.',
    source: `
export class Store {
  private readonly load =
    async (key: string) => {
      return read(key);
    };
}
`,
    functions: { 'Store.load': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'A static block',
    says: 'It is measured from `static`.',
    source: `
export class Store {
  static {
    register(Store);
    freeze(Store);
  }
}
`,
    functions: { 'Store.static{}': [4, 4, 4, 2, 2, 4] },
  },
  {
    title: 'A class inside a function',
    says: 'Its members are nested functions; the class itself is one statement of the outer one.',
    source: `
export function define() {
  return class Store {
    size = 1;
    load() {
      return this.size;
    }
  };
}
`,
    functions: { define: [8, 5, 8, 2, 1, 5], 'define.Store.load': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'A declared class inside a method',
    says: 'Here the class is a statement.',
    source: `
export class Outer {
  define() {
    class Inner {
      load() {
        return 1;
      }
    }
    return Inner;
  }
}
`,
    functions: {
      'Outer.define': [8, 5, 8, 3, 2, 5],
      'Outer.define.Inner.load': [3, 3, 3, 1, 1, 3],
    },
  },
  {
    title: 'Computed and private names',
    says: 'They are named as they are written.',
    source: `
export class Store {
  *[Symbol.iterator]() {
    yield 1;
  }
  #load() {
    return 1;
  }
}
`,
    functions: {
      'Store.[Symbol.iterator]': [3, 3, 3, 1, 1, 3],
      'Store.#load': [3, 3, 3, 1, 1, 3],
    },
  },
];
