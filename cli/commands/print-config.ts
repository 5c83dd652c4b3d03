import { toFilePolicy } from '../../policy/file-settings.js';
import type { Arguments } from '../arguments.js';
import { EXIT, type World } from '../world.js';
import type { Project } from './project.js';

/** `lintel check --print-config FILE`: what the policy says of one file, as JSON. */
export function printConfig(_typed: Arguments, project: Project, world: World): Promise<number> {
  const { file: policyFile, root, policy } = project;
  const [file = ''] = project.paths;
  const files = toFilePolicy(policy);
  const { ignoreOf, isTest, overridesOf, settingsOf } = files;
  const answers = {
    ...{ file, root, policyFile, ignoredBecause: ignoreOf(file)?.because ?? null },
    ...{ isTest: isTest(file), overrides: overridesOf(file), rules: settingsOf(file) },
  };
  world.output.write(`${JSON.stringify(answers, null, 2)}\n`);
  return Promise.resolve(EXIT.clean);
}
