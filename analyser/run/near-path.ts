import { askForNearest, suggest } from '../../policy/nearest.js';

type Files = readonly string[];

/** What a glob that matches no file may have meant. */
export function hintFor(glob: string, files: Files): string {
  const parts = glob.replace(/^!(?!\()/, '').split('/');
  const magic = parts.findIndex((part) => MAGIC.test(part));
  const plain = magic === -1 ? parts : parts.slice(0, magic);
  const depth = plain.findIndex((name, at) => !namesIn(plain.slice(0, at), files).has(name));
  if (depth !== -1) return hintIn(plain.slice(0, depth), plain[depth]!, files);
  return magic === -1 ? `It is a folder: write ${JSON.stringify(`${glob}/**`)}.` : CORRECT;
}

const MAGIC = /[*?{[(!]/;
const CORRECT = 'Correct or remove it.';

/** What lies in a folder. */
function namesIn(folder: readonly string[], files: Files): ReadonlySet<string> {
  const start = folder.map((name) => `${name}/`).join('');
  const below = files.filter((file) => file.startsWith(start));
  return new Set(below.map((file) => file.slice(start.length).split('/')[0]!));
}

/** So many names may be told without hiding the message. */
const FEW = 12;

function hintIn(folder: readonly string[], name: string, files: Files): string {
  const names = [...namesIn(folder, files)];
  const isFew = names.length > 0 && names.length <= FEW;
  const hint = isFew ? suggest(name, names) : askForNearest(name, names);
  const said = hint === '' ? CORRECT : hint.trimEnd();
  return folder.length === 0 || hint === '' ? said : `In ${folder.join('/')}: ${said}`;
}
