import { LintelError } from '../../policy/errors.js';
import type { Arguments } from '../arguments.js';
import { EXIT, type Command, type World } from '../world.js';

const PLACE = /^(?<file>.+?):(?<line>[1-9]\d*)(?::\d+)?$/;

/** `lintel explain RULE` and `lintel explain FILE:LINE`. */
export const explain: Command = async (typed, world) => {
  const [subject] = typed.operands;
  if (subject === undefined)
    throw new LintelError('option-invalid', 'Explain what? RULE or FILE:LINE.');
  world.output.write(await explainSubject(subject, typed, world));
  return EXIT.clean;
};

async function explainSubject(subject: string, typed: Arguments, world: World): Promise<string> {
  const { file, line } = PLACE.exec(subject)?.groups ?? {};
  if (file === undefined) return (await import('./explain-rule.js')).explainRule(subject);
  const { openProject } = await import('./project.js');
  const { explainPlace } = await import('./explain-place.js');
  const project = await openProject({ ...typed, operands: [file] }, world);
  return explainPlace({ project, world }, Number(line));
}
