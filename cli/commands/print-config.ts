import { toMembership } from '../../analyser/graph/membership.js';
import { toFilePolicy } from '../../policy/file-settings.js';
import { EXIT } from '../world.js';
import type { CheckRun } from './check-run.js';
import type { Project } from './project.js';

/** `lintel check --print-config FILE`: what the policy says of one file, as JSON. */
export function printConfig({ project, world }: CheckRun): Promise<number> {
  world.output.write(`${JSON.stringify(answersOf(project), null, 2)}\n`);
  return Promise.resolve(EXIT.clean);
}

function answersOf({ file: policyFile, root, policy, paths: [file = ''] }: Project) {
  const { ignoreOf, isTest, overridesOf, settingsOf } = toFilePolicy(policy);
  const place = { isTest: isTest(file), ...toMembership(policy.structure)(file) };
  const rules = { overrides: overridesOf(file), rules: settingsOf(file) };
  const ignoredBecause = ignoreOf(file)?.because ?? null;
  return { file, root, policyFile, ignoredBecause, ...place, ...rules };
}
