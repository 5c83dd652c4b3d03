const body = (lines: number): string => '  work();\n'.repeat(lines);

/** Sources with traps on which two readers of code could part, by file. */
export const AWKWARD: Readonly<Record<string, string>> = {
  'empty.ts': '',
  'blank.ts': '\n \n\t\n',
  'comments.ts': '// one\n/* two\n\n three */ /* four */\n',
  'unfinished.ts': 'export const load = () =>\n  1; // no newline at the end',
  'order-mark.ts': `\uFEFFexport function load() {\n${body(9)}}\n`,
  'hashbang.ts': `#!/usr/bin/env node\n// one\nfunction load() {\n${body(9)}}\n`,
  'marked-hashbang.js': `\uFEFF// one\nfunction load() {\n${body(9)}}\n`,
  'carriage-returns.ts': `function load() {\r${body(9).replaceAll('\n', '\r')}}\r`,
  'windows.ts': `// é\r\nfunction load() {\r\n${body(9).replaceAll('\n', '\r\n')}}\r\n`,
  'separators.ts': `const a = '\u2028';\nfunction load() {\n  a('\u2029');\n${body(9)}}\n`,
  'separators-in-comments.ts': `/* \u2028\n */\nfunction load() {\n// \u2029 x();\n${body(9)}}\n`,
  'templates.ts':
    'const sql = () => `\n\n  select ${all(() => {\n\n    return `\n\n`;\n  })}\n\n`;\n',
  'decorators.ts': `
@Component({
  a: () => {
    return 1;
  },
})
export class Store {
  @Input() @Output() size = () => {
    return 1;
  };
  @Get(
    // a comment
    '/x'

  )
  // another
  @Post() async load(@Body() body: () => void = () => {
    work();
  }) {
    return body;
  }
  @Set() set all(value) {
    work(value);
  }
  @A() static accessor b = function () {
    return 2;
  };
  static {
    work();

  }
}
export default @Last class {
  constructor(@A private readonly a = () => {
    work();
  }) {}
}
`,
  'members.ts': `
abstract class Store<T> extends make(function () {
  return Object;
}) implements A {
  #size = 1;
  declare a: string;
  abstract b(): void;
  over(a: string): void;
  over(a: number): void;
  over(a: unknown) {
    work(a);
  }
  async *#each<U>(this: Store<U>) {
    yield* this.all;
  }
  get [key()]() {
    return this.#size;
  }
  'quoted key'() {
    work();
  }
  readonly arrow = async <U,>(u: U): Promise<U> => {
    return u;
  };
}
const literal = {
  method() {
    work();
  },
  async *each() {
    work();
  },
  get size() {
    return 1;
  },
  [computed]: () => {
    work();
  },
  value: function named() {
    work();
  },
};
`,
  'heads.ts': `
const a = (
  (
    b,
    c,
  ) => (
    b
  )
);
(function () {
  work();
})();
(() => {
  work();
})();
void (async () => {
  work();
});
const d = <T,>(e: T) => /* a comment
  over lines */ e;
const f = <Callback>(() => {
  work();
});
const g = ((() => {
  work();
}) satisfies Callback) as Callback;
const h = (a = () => {
  work();
}) => a;
new Promise((resolve) => {
  resolve();
}).then?.(() => {
  work();
})!.finally(async () => {
  work();
});
label: for (const i of [1, 2]) {
  if (i) continue label;
  else { i; }
}
`,
  'types.ts': `
import type { A } from 'a';
import b = require('b');
import C = D.E;
export * from 'c';
export type { F } from 'f';
export { g } from 'g';
declare global {
  interface Window {
    a(): void;
  }
}
declare function load(): void;
declare const x: number, y: string;
namespace Outer.Inner {
  export function load() {
    work();
  }
}
declare module 'x' {
  export default function (): void;
}
enum Kind {
  A = 1,
  B = (() => {
    return 2;
  })(),
}
export type Fn = {
  (a: string): void;
  new (a: string): Fn;
};
const assertion = <const>['a', 'b'];
function isIt(a: unknown): asserts a is string {
  if (!a) throw a;
}
export = load;
`,
  'data.ts': `
export const rows = [
  // a comment
  { a: 1, b: -2, c: /[']/g, d: null },

  { ...other, e: [a.b?.c, x!] as const },
];
export const table = {
  a: \`
    \${b.c}
  \`,
  f: () => {
    return { a: 1, b: { c: [
      1,
      2,
    ] } };
  },
};
`,
  'markup.tsx': `
export const App = ({ rows }: Props) => {
  const data = [
    1,
  ];
  return (
    <>
      {/* a comment */}
      text

      over lines // no comment
      {rows.map((row) => (
        <Row key={row} onClick={() => {
          work();
        }} {...rest}>
          {\`
            \${row}
          \`}
        </Row>
      ))}
      <a.b c="
        two lines
      " d={<i />} />
    </>
  );
};
const Generic = <T,>(props: T) => <Inner<T> {...props} />;
`,
  'tests/a.test.ts': `
import { describe, test as it } from 'vitest';
describe('a', () => {
  it.each([
    1,
  ])('b %s', () => {
    work();
  });
  it(\`c \${d}\`, async function () {
    work();
  });
});
describe.each\`
  a
\`('e', () => {
  it('f "g"', () => {
    work();
  });
});
`,
  'scripts/old.cjs': `
'use strict';
with_(function () {
  return arguments;
});
module.exports = function load(a, b) {
  var c = 1, d = 2, e;
  for (var i = 0, j = 1; i < j; i++, j--) work(), work();
  for (c in d) ;
  for (const k of d) do { e = k; } while (e); 
  switch (a) { case 1: work(); break; default: { work() } }
  try { work() } catch { work() } finally { work() }
};
`,
};
