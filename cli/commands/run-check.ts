import { EXIT } from '../world.js';
import type { CheckRun } from './check-run.js';
import { judgeProject } from './judge-project.js';
import { writeReports } from './write-reports.js';

/** One judgement with its reports; the exit code says whether anything was found. */
export async function runCheck(run: CheckRun): Promise<number> {
  const verdict = await judgeProject(run);
  await writeReports(verdict, run);
  const { errors, findings } = verdict.summary;
  const failing = run.request.failOn === 'warn' ? findings : errors;
  return failing > 0 ? EXIT.findings : EXIT.clean;
}
