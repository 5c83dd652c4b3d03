import { readWithOxc } from '../analyser/facts/parser/oxc.js';
import { FILE_FACTS } from '../analyser/facts/size/read.js';
import { languageOf } from '../analyser/run/read-text.js';
import type { FileFacts } from '../rules/model.js';

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The facts of a text that is taken to be a file. Throws where it is no file that is read. */
export function factsOfText(text: string, file: string): FileFacts {
  const language = languageOf(file);
  if (language === undefined) throw new Error(`Lintel does not read ${file}.`);
  return readWithOxc({ text: text.replace(BYTE_ORDER_MARK, ''), language }, FILE_FACTS);
}
