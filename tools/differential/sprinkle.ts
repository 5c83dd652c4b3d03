/** Comments that silence findings, rightly and wrongly. */
const COMMENTS = [
  '// lintel-disable-next-line function-length -- it is a table',
  '// eslint-disable-next-line lintel/function-length -- it is a table',
  '// eslint-disable-next-line lintel/file-length, lintel/function-length, no-var -- it is a table',
  '// lintel-disable-next-line function-length',
  '/* lintel-disable function-length -- they are tables */',
  '/* eslint-enable */ /* lintel-enable */',
  '/* eslint-disable lintel/function-length -- they are tables */',
  '/* eslint-enable lintel/function-length */',
  '/* eslint-disable */',
  '/* eslint-enable */ // eslint-disable-line',
  '// eslint-disable-next-line',
  '// lintel-disable-next-line',
  '/* lintel-disable-next-line\n   file-length, function-lenght -- over two lines */',
  '/* eslint-disable-next-line lintel/justified-disable -- for the next one */',
  '/* lintel-disable */',
  '// lintel-enable',
  '/* eslint-disable lintel/justified-disable */',
  '/* eslint-enable lintel/justified-disable */',
] as const;

const DECLARATION = /^(?:export|function|class|const|interface|type|abstract|async)\b/gm;

/** Puts a comment before each declaration at the start of a line, one kind after the other. */
export function sprinkle(text: string): string {
  let count = 0;
  return text.replace(DECLARATION, (word) => `${COMMENTS[count++ % COMMENTS.length]!}\n${word}`);
}
