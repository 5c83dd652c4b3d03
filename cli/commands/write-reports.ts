import type { Verdict } from '../../analyser/run/verdict.js';
import { writeWhole } from '../../analyser/store/write-whole.js';
import { LintelError } from '../../policy/errors.js';
import { findGitTop } from '../../policy/locate.js';
import { VERSION } from '../../policy/package-root.js';
import { REPORTS } from '../reports/index.js';
import type { ReportContext } from '../reports/report.js';
import type { World } from '../world.js';
import type { CheckRun } from './check-run.js';

/** Renders a verdict in every format that was asked for. Throws `output-unwritable`. */
export async function writeReports(verdict: Verdict, run: CheckRun): Promise<void> {
  for (const { format, file } of run.request.destinations) {
    const report = await REPORTS[format]();
    writeText(report.render(verdict, contextOf(run, file)), file, run.world);
  }
}

/** Colours are for the screen: a file has none. */
function contextOf({ request, project }: CheckRun, file: string | null): ReportContext {
  const { quiet, stats, maxFindings } = request;
  const color = request.color && file === null;
  const place = { root: project.root, top: findGitTop(project.root) ?? project.root };
  return { version: VERSION, ...place, color, quiet, stats, maxFindings };
}

function writeText(text: string, file: string | null, { output }: World): void {
  if (file === null) output.write(text);
  else writeFile(file, text);
}

/** Throws `output-unwritable`. */
export function writeFile(file: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch (cause) {
    const message = `${file} can't be written: ${String(cause)}`;
    throw new LintelError('output-unwritable', message, { cause });
  }
}
