import { functionOf } from './reported.js';

/** A content, and what is found in its file: as `line rule value`, or a part of the one message. */
export interface Hostile {
  readonly content: string | Uint8Array;
  readonly found: readonly string[] | string;
}

const THREE = ['2 file-length 3', '1 function-length 3'];
const text = 'function f() {\n  a;\n}\n';
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const swap = (buffer: Buffer): Buffer => buffer.swap16();

/** Contents by the name of their file; no file and no function may be longer than one line. */
export const CONTENTS: Readonly<Record<string, Hostile>> = {
  'empty.ts': { content: '', found: [] },
  'one-newline.ts': { content: '\n', found: [] },
  'only-bom.ts': { content: '\uFEFF', found: [] },
  'bom.ts': { content: `\uFEFF${text}`, found: THREE },
  'utf-16-le.ts': { content: Buffer.from(`\uFEFF${text}`, 'utf16le'), found: THREE },
  'utf-16-be.ts': { content: swap(Buffer.from(`\uFEFF${text}`, 'utf16le')), found: THREE },
  'utf-16-odd.ts': { content: bytes([0xff, 0xfe, 0x61]), found: "can't be judged" },
  'utf-16-bare.ts': { content: Buffer.from(text, 'utf16le'), found: 'holds a NUL byte' },
  'nul.ts': { content: `a;\0${text}`, found: '(offset 2 holds a NUL byte: is this a text file?)' },
  'nul-in-string.ts': {
    content: `'\0';\n${text}`,
    found: ['2 file-length 4', '2 function-length 3'],
  },
  'no-utf-8.ts': { content: bytes([0xc3, 0x28]), found: "can't be judged" },
  'no-utf-8-in-comment.ts': {
    content: bytes('// ', [0xff, 0xc0], `\n${text}`),
    found: ['2 file-length 4', '2 function-length 3'],
  },
  'surrogates.ts': {
    content: bytes("'", [0xed, 0xa0, 0x80], `';\n${text}`),
    found: ['2 file-length 4', '2 function-length 3'],
  },
  'cr.ts': { content: text.replaceAll('\n', '\r'), found: THREE },
  'crlf.ts': { content: text.replaceAll('\n', '\r\n'), found: THREE },
  'mixed.ts': { content: 'function f() {\r  a;\r\n}', found: THREE },
  'separators.ts': { content: 'function f() {\u2028  a;\u2029}\u0085', found: [] },
  'separators-in-string.ts': { content: "const a = '\u2028\u2029';", found: [] },
  'only-comments.ts': { content: '// a\n/* b\n*/', found: ['2 file-length 3'] },
  'only-hashbang.ts': { content: '#!/usr/bin/env node', found: [] },
  'hashbang-cr.ts': {
    content: `#!node\r${text}`,
    found: ['2 file-length 4', '2 function-length 3'],
  },
  'hashbang-late.ts': { content: '\n#!node', found: "can't be judged" },
  'open-string.ts': { content: "a = 'b", found: 'Unterminated string' },
  'open-template.ts': { content: 'a = `b', found: 'Unterminated' },
  'open-placeholder.ts': { content: 'a = `${b', found: "can't be judged" },
  'open-comment.ts': { content: 'a /* b', found: 'Unterminated multiline comment' },
  'open-expression.ts': { content: 'a = /b', found: 'Unterminated regular expression' },
  'open-element.tsx': { content: 'a = <b>c', found: "can't be judged" },
  'open-tag.tsx': { content: 'a = <b c="', found: "can't be judged" },
  'open-class.ts': { content: 'class A {', found: "can't be judged" },
  'open-type.ts': { content: 'type A = B<', found: "can't be judged" },
  'conflict.ts': { content: '<<<<<<< a\nb;\n=======\nc;\n>>>>>>> d\n', found: "can't be judged" },
  'json.ts': { content: '{ "a": 1, "b": 2 }', found: "can't be judged" },
  'types.js': { content: 'let a: b;', found: "can't be judged" },
  'flow.js': { content: 'type A = {| a: 1 |};', found: "can't be judged" },
  'element.ts': { content: 'a = <b/>;', found: "can't be judged" },
  'octal.cjs': { content: 'with (a) b = 010; return;', found: [] },
  'html-comment.cjs': { content: '<!-- a\nb();\n--> c\n', found: ['2 file-length 3'] },
  'picture.ts': {
    content: bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0]),
    found: "can't be judged",
  },
  'program.ts': { content: bytes([0x7f], 'ELF', [2, 1, 1, 0, 0]), found: "can't be judged" },
  'new-syntax.mts': {
    content: 'await using a = b; import c from "d" with { type: "json" };',
    found: [],
  },
  'long-name.ts': { content: `${'a'.repeat(1_000_000)};`, found: [] },
  'long-line.ts': { content: 'a();'.repeat(100_000), found: [] },
  'long-string.ts': { content: `'${'a'.repeat(2_000_000)}';`, found: [] },
  'blank.ts': { content: ' '.repeat(1_000_000), found: [] },
  'newlines.ts': { content: '\n'.repeat(1_000_000), found: ['2 file-length 1000000'] },
  'returns.ts': { content: '\r'.repeat(300_000), found: ['2 file-length 300000'] },
  'comments.ts': { content: '/**/'.repeat(100_000), found: [] },
  'open-comments.ts': { content: '\n/*'.repeat(100_000), found: 'Unterminated multiline comment' },
  'many-functions.ts': {
    content: 'function f() {}\n'.repeat(10_000),
    found: ['2 file-length 10000'],
  },
  'many-elements.ts': {
    content: `a = [\n${'1, '.repeat(200_000)}\n];`,
    found: ['2 file-length 3'],
  },
  'many-directives.ts': {
    content: '// lintel-disable-next-line function-length -- a\nfunction f() { b; c; }\n'.repeat(
      5_000,
    ),
    found: ['2 file-length 10000'],
  },
  'many-calls.ts': { content: `a${'.b(() => 1)'.repeat(2_000)}`, found: [] },
  'many-strings.ts': { content: `a = ''${" + ';}'".repeat(50_000)};`, found: [] },
  'names-of-every-object.ts': {
    content: ['__proto__', 'constructor', 'toString'].map((it) => functionOf(2, it)).join(''),
    found: ['2 file-length 6', ...[1, 3, 5].map((line) => `${line} function-length 2`)],
  },
  'escapes.test.ts': {
    content: "test('\\u001b[31m\\u202e\\ud800', () => {\n});",
    found: ['2 file-length 2', '1 function-length 2', '1 asserts-something null'],
  },
};
